import { observedState } from '~/lib/comment/observed.ts';
import { personalAnswers } from '~/lib/comment/personal.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { ThreadComment } from '~/lib/comment/thread-comment.ts';
import { judgeThreads, type ThreadFacts } from '~/lib/comment/threads.ts';
import { postedOf } from '~/lib/log/record/content.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';
import type { Personal } from '~/lib/log/verdict.ts';
import { type Laws, lawNow } from './laws.ts';
import { doesAsk, dutyIn, isInterim } from './reading.ts';
import { settledFacts } from './settled-facts.ts';
import type { Given } from './triage-of.ts';

/** A comment with what was found out about it; every further decision reads from here. */
export type Case = ThreadComment & {
  row: CommentRow;
  facts: ThreadFacts;
  /** Answers to it that stand, in the order of the thread. */
  given: Given[];
  state: CommentState;
  personal: Personal | null;
};

const NOTHING_KNOWN: ThreadFacts = { answeredBy: null, reopened: false, partial: true };

/**
 * What is found out about each comment of ONE post, in order of arrival.
 * @param partial ids of comments a reply to which could stand in a part that is not loaded.
 * @param known answers noticed before, by the comment they answer.
 */
export function casesOf(
  rows: readonly CommentRow[],
  partial: ReadonlySet<string>,
  laws: Laws,
  known: ReadonlyMap<string, readonly AnswerRow[]>,
): Case[] {
  const comments = [...rows]
    .sort((one, other) => one.arrival - other.arrival)
    .map((row) => ({
      ...row,
      row,
      posted: postedOf(row),
      partial: partial.has(row.id),
      asks: doesAsk(row),
    }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const facts = judgeThreads(comments);
  const personal = personalAnswers(rows);
  const got = new Set(personal.values());
  return comments.map((comment) => {
    const judged = facts.get(comment.key) ?? NOTHING_KNOWN;
    const answers = known.get(comment.key) ?? [];
    const found = comment.row.pseudonym ? settledFacts(comment.row, judged, answers, byKey) : judged;
    const given = givenTo(comment.row, found, byKey);
    const base = { ...comment, facts: found, given };
    if (personal.has(comment.key)) return { ...base, state: 'none', personal: 'given' };
    const state = stateOf(comment.row, found, given, laws);
    const waits = state === 'unanswered' || state === 'unknown';
    return { ...base, state, personal: waits && got.has(comment.key) ? 'got' : null };
  });
}

function givenTo(row: CommentRow, facts: ThreadFacts, byKey: ReadonlyMap<string, CommentRow>): Given[] {
  return (facts.answers ?? []).flatMap(({ key, voice }) => {
    const answer = byKey.get(key);
    if (!answer) return [];
    return [{ row: answer, by: voice, interim: row.decided?.interim[key] ?? isInterim(answer.text) }];
  });
}

/** What is observed, then what a person decided, then the rules: nothing is owed to mere courtesy. */
function stateOf(row: CommentRow, facts: ThreadFacts, given: readonly Given[], laws: Laws): CommentState {
  const observed = observedState(row, facts);
  if (observed === 'answered') return isFinal(given) ? 'answered' : 'interim';
  const human = row.decided?.duty?.duty;
  if (human === 'none' && (observed === 'unanswered' || observed === 'unknown')) return 'none';
  if (observed !== 'unanswered') return observed;
  const duty = human ?? dutyIn(row, lawNow(laws).preset).duty;
  return duty === 'must' ? 'unanswered' : duty;
}

function isFinal(given: readonly Given[]): boolean {
  return given.some(({ by, interim }) => by === 'page' && !interim);
}
