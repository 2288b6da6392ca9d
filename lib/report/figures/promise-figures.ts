import type { ReportCase } from '~/lib/report/report-case.ts';

/**
 * Promises that a person confirmed; `kept` and `missed` are told by a person or by the final answer. Of those nobody
 * told of, `open` are still to come and `unknown` are over.
 */
export type PromiseFigures = { n: number; kept: number; missed: number; open: number; unknown: number };

/** Counts the promises in answers to these comments. @param now epoch ms. */
export function promiseFigures(cases: readonly Pick<ReportCase, 'promises'>[], now: number): PromiseFigures {
  const figures: PromiseFigures = { n: 0, kept: 0, missed: 0, open: 0, unknown: 0 };
  for (const { state, dueAt } of cases.flatMap(({ promises }) => promises)) {
    figures.n += 1;
    figures[state === 'open' && dueAt < now ? 'unknown' : state] += 1;
  }
  return figures;
}
