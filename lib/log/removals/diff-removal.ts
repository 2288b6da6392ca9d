import type { Sighting } from '~/lib/comment/sighting.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { SnapshotRow } from './removal-rows.ts';

/** A snapshot older than this, ms, was not taken for the removal that is seen now. */
export const MEANT_FOR_MS = 60 * 60_000;

/**
 * Who a stub with a fresh snapshot of ours names. «Удалён управляющим» is us where the rule was chosen too: then the
 * control was pointed at. Where nobody is named nothing is claimed.
 */
const BY = { us: 'us', page: 'us', author: 'author', network: 'network', unknown: null } as const;

/**
 * The event about a removal that one look at a comment makes, if any: `removal.done` when it went and its
 * snapshot waits for that, `removal.undone` when a removed one stands on the page again.
 * @param known the comment as it was before this look.
 */
export function diffRemoval(
  projection: Projection,
  known: CommentRow,
  sighting: Sighting,
  now: Date,
): EventDraft | null {
  const place = { key: known.key, page: known.page };
  const standing = projection.comments.get(known.key)?.removal ?? null;
  if (!sighting.deleted) {
    return standing && known.deleted
      ? { type: 'removal.undone', ...place, data: { removal: standing.id, how: 'seen' } }
      : null;
  }
  const by = BY[sighting.goneBy ?? 'unknown'];
  if (by === null || (standing && standing.snapshot !== null)) return null;
  const snapshot = waitingSnapshot(projection, known.key, now);
  if (!snapshot || (snapshot.rule === null && sighting.goneBy !== 'us')) return null;
  const rule = by === 'us' ? snapshot.rule : null;
  const data = { snapshot: snapshot.id, by, rule, networkReason: null };
  return { type: 'removal.done', ...place, data };
}

/** The newest fresh snapshot of a comment that no removal has used; of several one whose rule was chosen. */
function waitingSnapshot(
  { snapshots, removals }: Projection,
  key: string,
  now: Date,
): SnapshotRow | undefined {
  const used = new Set([...removals.values()].map(({ snapshot }) => snapshot));
  const waiting = [...snapshots.values()]
    .filter((row) => row.key === key && !used.has(row.id))
    .filter(({ at }) => now.getTime() - Date.parse(at) < MEANT_FOR_MS);
  return waiting.findLast(({ rule }) => rule !== null) ?? waiting.at(-1);
}
