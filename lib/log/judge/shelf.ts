import { isOwed } from '~/lib/comment/owed.ts';
import { isPromised } from '~/lib/comment/promised.ts';
import type { CommentRow, Shelf } from '~/lib/log/rows.ts';

/** What tells the shelf of a comment. */
type Placed = Pick<CommentRow, 'voice' | 'deleted' | 'state' | 'reopened' | 'removal' | 'dueAt' | 'triage'>;

/** The shelf of a comment: the few that are live are found among thousands by an index. */
export function shelfOf(row: Placed): Shelf {
  const { voice, deleted, state, dueAt, triage } = row;
  const owed = isOwed(row);
  if (voice !== 'citizen' || (deleted && !owed)) return 'off';
  const waits = state === 'interim' || state === 'unknown' || dueAt !== null;
  const held = triage?.held === true && state !== 'answered';
  return owed || waits || held || isPromised(row) ? 'live' : 'settled';
}
