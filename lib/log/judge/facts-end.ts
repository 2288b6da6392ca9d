import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Given } from './triage-of.ts';

/** True when the page gave a final answer after somebody was asked for facts: nothing is waited for any more. */
export function areFactsSettled({ decided }: CommentRow, given: readonly Given[]): boolean {
  const asked = decided?.facts;
  if (!asked) return false;
  return given.some(
    ({ row, by, interim }) => by === 'page' && !interim && (row.postedAt ?? row.seenAt) > asked.at,
  );
}

/** The event that tells it. */
export function factsEnd({ key, page }: CommentRow): EventDraft {
  return { type: 'facts.ended', key, page, data: { end: 'answered' } };
}
