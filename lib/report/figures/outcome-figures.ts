import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';

/** How citizens took their answers (product.md R80); `unknown` are answered ones nobody was asked about. */
export type OutcomeFigures = Record<Outcome | 'unknown', number> & {
  /** With a known outcome: what shares are taken of. */
  n: number;
};

/** Counts the comments that were answered to the end or whose outcome a person recorded. */
export function outcomeFigures(cases: readonly Pick<ReportCase, 'outcome' | 'answers'>[]): OutcomeFigures {
  const figures: OutcomeFigures = {
    n: 0,
    satisfied: 0,
    neutral: 0,
    dissatisfied: 0,
    impossible: 0,
    unknown: 0,
  };
  for (const { outcome, answers } of cases) {
    if (outcome !== null) {
      figures.n += 1;
      figures[outcome] += 1;
    } else if (answers.some(({ interim }) => !interim)) figures.unknown += 1;
  }
  return figures;
}
