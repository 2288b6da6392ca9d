import type { CoverageRow } from '~/lib/log/rows.ts';
import { isWithin, type Period } from '~/lib/report/period.ts';

/** How much of the posts looked at in a period was seen. */
export type CoverageFigures = {
  posts: number;
  seen: number;
  /** Null when a post without a counter is among them. */
  total: number | null;
};

/**
 * Coverage of the posts whose last look fell into the period or later: a report over posts that were looked
 * at since still rests on them.
 */
export function coverageFigures(looks: readonly CoverageRow[], period: Period): CoverageFigures {
  const counted = looks.filter(({ at }) =>
    isWithin({ ...period, to: Number.POSITIVE_INFINITY }, Date.parse(at)),
  );
  const totals = counted.map(({ total }) => total);
  return {
    posts: counted.length,
    seen: counted.reduce((sum, { seen }) => sum + seen, 0),
    total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
  };
}
