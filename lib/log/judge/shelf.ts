import { isOwed } from '~/lib/comment/owed.ts';
import { isPromised } from '~/lib/comment/promised.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/**
 * Where a comment stands in the work: `live` still asks something of somebody, `settled` is a citizen's that asks
 * nothing any more, `off` is none of the queue (an official one, one that is gone).
 */
export type Shelf = 'live' | 'settled' | 'off';

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
