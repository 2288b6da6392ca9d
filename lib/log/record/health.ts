import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { HealthRecord } from '~/lib/log/projection/projection.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { Health } from '~/lib/sites/health.ts';

/**
 * The `health.changed` event of a page, if its layout, its state or the kinds of its problems changed.
 * Counts inside a problem move with every batch and are no change.
 */
export function diffHealth(
  page: PageKey,
  known: HealthRecord | undefined,
  layout: string,
  health: Health,
): EventDraft | null {
  if (known && signature(known.layout, { ...known, state: known.to }) === signature(layout, health)) {
    return null;
  }
  const { state: to, problems, fallbacks } = health;
  const data = {
    layout,
    from: known?.to ?? null,
    to,
    problems,
    ...(fallbacks && fallbacks.length > 0 && { fallbacks }),
  };
  return { type: 'health.changed', key: null, page, data };
}

function signature(layout: string, { state, problems, fallbacks = [] }: Health): string {
  const kinds = problems.map((problem) =>
    problem.kind === 'missing' ? `missing ${problem.field}` : problem.kind,
  );
  const reserve = fallbacks.map(({ field, variant }) => `${field} ${variant}`);
  return JSON.stringify([layout, state, [...new Set(kinds)].sort(), reserve.sort()]);
}
