import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { PromiseFact } from '~/lib/log/triage/decided.ts';
import { type Given, openPromises } from './triage-of.ts';

/** A promise that a later final answer of the page ended, and whether that came in time. */
export type EndedPromise = { comment: CommentRow; promise: PromiseFact; kept: boolean };

/** Open promises of a comment after which the page gave a final answer. */
export function endedPromises(comment: CommentRow, given: readonly Given[]): EndedPromise[] {
  return openPromises(comment).flatMap((promise) => {
    const end = given.find(
      ({ row, by, interim }) =>
        by === 'page' && !interim && row.key !== promise.answer && (row.postedAt ?? '') > promise.madeAt,
    );
    return end ? [{ comment, promise, kept: (end.row.postedAt ?? '') <= promise.dueAt }] : [];
  });
}

/** The event that tells it. */
export function endDraft({ comment, promise, kept }: EndedPromise): EventDraft {
  const data = { promise: promise.id, by: 'answer' as const };
  return { type: kept ? 'promise.kept' : 'promise.missed', key: comment.key, page: comment.page, data };
}
