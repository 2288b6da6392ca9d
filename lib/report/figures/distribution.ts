import type { ReportCase } from '~/lib/report/report-case.ts';

const HOUR = 3_600_000;

/** Where one column of the picture ends and the next begins, ms. */
const EDGES = [0.5, 1, 2, 3, 4, 6, 8, 12, 24, 72].map((hours) => hours * HOUR);

/** Answers that took longer than `from` and not longer than `to`, ms; the last column has no end. */
export type Column = { from: number; to: number | null; n: number };

/** How the times to the first reaction lie, by the calendar; the columns add up to the n of that figure. */
export function distributionOf(cases: readonly ReportCase[]): Column[] {
  const spans = cases.flatMap(({ duty, postedAt, answers }) => {
    const at = answers[0]?.at ?? null;
    return duty !== 'must' || postedAt === null || at === null ? [] : [Math.max(0, at - postedAt)];
  });
  const columns = [0, ...EDGES].map((from, index): Column => ({ from, to: EDGES[index] ?? null, n: 0 }));
  for (const ms of spans) {
    const column = columns.find(({ to }) => to === null || ms <= to);
    if (column) column.n += 1;
  }
  return columns;
}
