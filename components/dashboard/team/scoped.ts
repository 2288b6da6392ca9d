import type { DashboardData } from '~/components/dashboard/data.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import type { TeamView } from '~/lib/log/team/merge.ts';

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
  const pages = [...new Set([...data.pages, ...view.pages])];
  return { ...data, ...view, pages, removals: removalsOf(data, view) };
}

/** Removals as the team knows them, where this device may: what was looked at is that of the team too. */
function removalsOf({ removals, team }: DashboardData, { looks }: TeamView): DashboardData['removals'] {
  const { records, names } = team?.removals ?? {};
  if (!records || !names) return removals;
  return { ...removals, names, records: { ...records, coverage: coverageOf(looks) } };
}

/** Made once for the same looks: every removal is counted anew for another one. */
const covered = new WeakMap<TeamView['looks'], CoverageRow[]>();

function coverageOf(looks: TeamView['looks']): CoverageRow[] {
  const rows =
    covered.get(looks) ??
    looks.map(({ post, ...look }) => ({ postKey: `${look.page}:${post}`, partial: [], ...look }));
  covered.set(looks, rows);
  return rows;
}
