import type { Posted } from '~/lib/comment/sighting.ts';
import { minutesBetween } from '~/lib/deadline/clock.ts';
import { postedOf } from '~/lib/log/record/content.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { AnswerGlance } from '~/lib/log/verdict.ts';
import type { Case } from './case.ts';

/** The answer that a thread shows to one comment. */
export type AnswerFound = {
  comment: CommentRow;
  /** Key of the official comment. */
  answer: string;
  by: 'page' | 'official';
  posted: Posted | null;
  minutes: number | null;
  interim: boolean;
};

/** The first answer, one by the page before another's, and what followed it up to the first final one. */
export function answersTo({ row, given, facts }: Case): AnswerFound[] {
  const same = given.filter(({ by }) => by === facts.answeredBy?.voice);
  const end = same.findIndex(({ interim }) => !interim);
  return same.slice(0, end < 0 ? same.length : end + 1).map((answer) => ({
    comment: row,
    answer: answer.row.key,
    by: answer.by,
    posted: postedOf(answer.row),
    minutes: minutesBetween(toTheMinute(postedOf(row)), toTheMinute(postedOf(answer.row))),
    interim: answer.interim,
  }));
}

/** A time known only to the hour or the day gives no minutes: they would claim more than was seen. */
function toTheMinute(posted: Posted | null): Posted | null {
  return posted?.precision === 'second' || posted?.precision === 'minute' ? posted : null;
}

/** The first and the last of the answers to a comment, as its verdict shows them; null when there is none. */
export function glanceAt(answers: readonly AnswerFound[]): AnswerGlance | null {
  const [first] = answers;
  const last = answers.at(-1);
  if (!first) return null;
  const { key, at, ...interim } = glance(first);
  return {
    key,
    at,
    minutes: first.minutes,
    ...interim,
    ...(last && last !== first && { last: glance(last) }),
  };
}

function glance({ answer, posted, interim }: AnswerFound) {
  return { key: answer, at: posted?.at ?? null, ...(interim && { interim }) };
}
