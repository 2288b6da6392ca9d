import type { ReportCase } from '~/lib/report/report-case.ts';

/** What became of answers that say «вернёмся с ответом»: counted in comments whose first answer is such a one. */
export type InterimFigures = { n: number; followed: number; waiting: number };

/** Counts the comments that must be answered and got an interim answer first. */
export function interimFigures(cases: readonly ReportCase[]): InterimFigures {
  const begun = cases.filter(({ duty, answers }) => duty === 'must' && answers[0]?.interim === true);
  const followed = begun.filter(({ answers }) => answers.some(({ interim }) => !interim)).length;
  return { n: begun.length, followed, waiting: begun.length - followed };
}
