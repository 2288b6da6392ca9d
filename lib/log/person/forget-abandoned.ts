import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { MEANT_FOR_MS } from '~/lib/log/removals/diff-removal.ts';
import type { SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import { abandonSnapshot } from '~/lib/log/removals/snapshot-use.ts';

/** A comment that was recorded by itself, ms, may still be removed or warned of for so long. */
const RECORDED_FOR_MS = 30 * 86_400_000;

/**
 * Drops the snapshots that nothing came of, where nobody could say so: the tab was killed, the browser closed. A
 * removal that was begun has an hour, a comment that was recorded by itself thirty days. The snapshot of a
 * comment that is gone after its rule was chosen stays: it may be all that explains where it went.
 * @returns how many were dropped.
 */
export async function forgetAbandoned(context: JournalContext): Promise<number> {
  const late = await database.snapshots
    .where('at')
    .below(new Date(context.now.getTime() - MEANT_FOR_MS).toISOString())
    .filter((row) => isLate(row, context.now))
    .toArray();
  const open = await withoutUse(late);
  for (const { key, id } of open) await abandonSnapshot(context, key, id);
  return open.length;
}

function isLate({ removing, rule, at }: SnapshotRow, now: Date): boolean {
  const begun = removing || rule !== null;
  return now.getTime() - Date.parse(at) > (begun ? MEANT_FOR_MS : RECORDED_FOR_MS);
}

async function withoutUse(rows: readonly SnapshotRow[]): Promise<SnapshotRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [removals, measures, comments] = await Promise.all([
    database.removals.filter(({ snapshot }) => snapshot !== null && ids.includes(snapshot)).toArray(),
    database.measures.where('snapshot').anyOf(ids).toArray(),
    database.comments.bulkGet(rows.map(({ key }) => key)),
  ]);
  const cited = new Set([...removals, ...measures].map(({ snapshot }) => snapshot));
  const gone = new Set(comments.flatMap((row) => (row?.deleted ? row.key : [])));
  return rows.filter(({ id, key, rule }) => !cited.has(id) && !(rule !== null && gone.has(key)));
}
