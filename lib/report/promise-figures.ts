import type { ReportCase } from './report-case.ts';

/** Promises that a person confirmed; `kept` and `missed` are told by a person or by the final answer. */
export type PromiseFigures = { n: number; kept: number; missed: number; open: number };

/** Counts the promises in answers to these comments. */
export function promiseFigures(cases: readonly Pick<ReportCase, 'promises'>[]): PromiseFigures {
  const figures: PromiseFigures = { n: 0, kept: 0, missed: 0, open: 0 };
  for (const state of cases.flatMap(({ promises }) => promises)) {
    figures.n += 1;
    figures[state] += 1;
  }
  return figures;
}
