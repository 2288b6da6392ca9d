import type { DashboardData } from '~/components/dashboard/data.ts';

/** Of whom one sees: what the team knows, or what this browser alone has read. */
export type Scope = 'team' | 'browser';

/** Whose knowledge an address asks for, as far as there is a team that told anything. */
export function scopeOf(data: DashboardData, given: URLSearchParams): Scope {
  return data.team?.view && given.get('from') !== 'browser' ? 'team' : 'browser';
}

/** The data as one scope sees it. */
export function scoped(data: DashboardData, scope: Scope): DashboardData {
  const view = data.team?.view;
  if (scope === 'browser' || !view) return data;
  return { ...data, ...view, pages: [...new Set([...data.pages, ...view.pages])] };
}
