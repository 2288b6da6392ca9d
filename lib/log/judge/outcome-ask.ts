import { isSameAuthor } from '~/lib/comment/author.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { OutcomeAsk } from '~/lib/log/verdict.ts';
import type { Given } from './triage-of.ts';

/** What a person would see of the thread around one answered comment. */
type Talk = {
  row: CommentRow;
  /** Answers to it, in the order of the thread. */
  given: readonly Given[];
  /** Comments of its thread; one that was answered itself is asked about itself. */
  thread: readonly { row: CommentRow; asks: boolean; given: readonly Given[] }[];
};

const QUIET_MS = 3 * 24 * 3_600_000;

/**
 * When the outcome of an answered comment is to be asked for (the seeds: the citizen reacts, or three quiet
 * days); null when a person said it since, when the time of the answer is unknown, and for a comment whose
 * author went on with another question: that one stands for both.
 */
export function outcomeAsk({ row, given, thread }: Talk): OutcomeAsk | null {
  const final = given.findLast(({ by, interim }) => by === 'page' && !interim)?.row;
  if (!final?.postedAt) return null;
  const later = thread.filter((one) => isAfter(one.row, final) && isByCitizen(one.row, row));
  if (later.some(({ asks, given: answers }) => asks || answers.length > 0)) return null;
  const said = row.decided?.outcome?.at ?? null;
  const reaction = later.map((one) => one.row.postedAt).findLast((at) => at !== null) ?? null;
  if (reaction !== null) return said === null || said < reaction ? { at: reaction, why: 'reaction' } : null;
  if (said !== null) return null;
  return { at: new Date(Date.parse(final.postedAt) + QUIET_MS).toISOString(), why: 'quiet' };
}

function isByCitizen(one: CommentRow, asker: CommentRow): boolean {
  return one.voice === 'citizen' && !one.deleted && isSameAuthor(one.author, asker.author);
}

/** Two words of one minute stand in the order in which they were read. */
function isAfter(one: CommentRow, answer: CommentRow): boolean {
  if (one.postedAt === null || answer.postedAt === null) return false;
  return one.postedAt === answer.postedAt ? one.arrival > answer.arrival : one.postedAt > answer.postedAt;
}
