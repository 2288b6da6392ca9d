import { groupBy } from '~/lib/log/group.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';
import { type AnswerFound, answersTo } from './answers-found.ts';
import { casesOf } from './case.ts';
import { areFactsSettled } from './facts-end.ts';
import type { Laws } from './laws.ts';
import { type EndedPromise, endedPromises } from './promise-end.ts';
import { verdictOn } from './verdict-on.ts';
import { withVerdict } from './with-verdict.ts';

/** Everything that is decided about the comments of one post. */
export type Judgement = {
  rows: CommentRow[];
  answers: AnswerFound[];
  ended: EndedPromise[];
  /** Comments for whose facts nobody waits any more. */
  settled: CommentRow[];
};

/**
 * Decides state, emergency, deadline and answer of every comment of ONE post: a pure function of the
 * stored facts, so that recording and rebuilding come to the same verdicts. A row about which nothing
 * new was decided comes back as the same object.
 * @param partial ids of comments a reply to which could stand in a part that is not loaded.
 * @param known answers noticed before, by the comment they answer.
 */
export function judgePost(
  rows: readonly CommentRow[],
  partial: readonly string[],
  laws: Laws,
  known: ReadonlyMap<string, readonly AnswerRow[]>,
): Judgement {
  const cases = casesOf(rows, new Set(partial), laws, known);
  const threads = groupBy(cases, ({ thread }) => thread);
  return {
    answers: cases.flatMap(answersTo),
    ended: cases.flatMap(({ row, given }) => endedPromises(row, given)),
    settled: cases.flatMap(({ row, given }) => (areFactsSettled(row, given) ? [row] : [])),
    rows: cases.map((one) => withVerdict(one, verdictOn(one, cases, threads.get(one.thread) ?? [], laws))),
  };
}
