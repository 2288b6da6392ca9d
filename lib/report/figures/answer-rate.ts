import type { ReportCase } from '~/lib/report/report-case.ts';

/**
 * How comments that are owed an answer ended, as the audit of August 2023 counts a channel (product.md R5–R9):
 * answered, not answered, the question deleted; and apart from them what was not seen to its end.
 */
export type AnswerRate = {
  /** All that are owed an answer: the sum of the others. */
  n: number;
  /** With a final answer of the page. */
  answered: number;
  /** The page said that it will come back, and did not yet. */
  interim: number;
  /** Another official page answered, not this one. */
  elsewhere: number;
  unanswered: number;
  /** Gone from the page without an answer that was seen. */
  deleted: number;
  /** An answer could stand in a part that nobody loaded. */
  unknown: number;
};

/** Counts the comments that must be answered; thanks and what a person freed from an answer are left out. */
export function answerRate(cases: readonly ReportCase[]): AnswerRate {
  const rate: AnswerRate = {
    n: 0,
    answered: 0,
    interim: 0,
    elsewhere: 0,
    unanswered: 0,
    deleted: 0,
    unknown: 0,
  };
  for (const one of cases) {
    if (one.duty !== 'must') continue;
    rate.n += 1;
    rate[endOf(one)] += 1;
  }
  return rate;
}

/** How one comment ended, as far as it was seen. */
export function endOf({ state, answers }: ReportCase): Exclude<keyof AnswerRate, 'n'> {
  if (answers.some(({ interim }) => !interim)) return 'answered';
  if (answers.length > 0) return 'interim';
  switch (state) {
    case 'answered-elsewhere':
      return 'elsewhere';
    case 'gone':
      return 'deleted';
    case 'unknown':
      return 'unknown';
    default:
      return 'unanswered';
  }
}
