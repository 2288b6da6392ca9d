import { database } from '~/lib/log/database.ts';
import { groupBy } from '~/lib/log/group.ts';
import { addSettled } from './settled-lines.ts';

/** Twice the 30 days for which a line may be wanted again (reference: incident.md §7). */
const KEPT_MS = 60 * 24 * 3_600_000;

/**
 * Takes away lines of the outbox that a target confirmed long ago, and notes their events, so that none of them
 * is queued again. Lines that wait, are under way or were refused stay for ever; so do the events themselves.
 * @returns how many lines went.
 */
export async function pruneOutbox(now: Date): Promise<number> {
  const { outbox, meta } = database;
  const before = now.getTime() - KEPT_MS;
  return database.transaction('rw', outbox, meta, async () => {
    const old = await outbox
      .filter(
        ({ state, deliveredAt }) => state === 'delivered' && deliveredAt !== null && deliveredAt < before,
      )
      .toArray();
    for (const [target, rows] of groupBy(old, (row) => row.target)) {
      await addSettled(
        target,
        rows.map(({ seq }) => seq),
      );
    }
    await outbox.bulkDelete(old.map(({ id }) => id));
    return old.length;
  });
}
