import { database } from './database.ts';
import { inState } from './outbox.ts';

/** A line that the receiver refused and that waits for a person. */
export type ParkedLine = {
  /** Id of the row, for `retry`. */
  id: string;
  /** ISO 8601 of the event. */
  at: string;
  reason: string;
  /** Address and text of the comment it is about; null and empty when it is about none. */
  url: string | null;
  text: string;
};

/** Parked lines of the given targets, in the order of the log; fit for `observe`. */
export async function parkedLines(targets: readonly string[]): Promise<ParkedLine[]> {
  const rows = (await Promise.all(targets.map((target) => inState(target, 'parked').toArray()))).flat();
  const [events, comments] = await Promise.all([
    database.events.bulkGet(rows.map(({ event }) => event)),
    database.comments.bulkGet(rows.map(({ key }) => key)),
  ]);
  return rows.map((row, index) => ({
    id: row.id,
    at: events[index]?.at ?? '',
    reason: row.lastError ?? '',
    url: comments[index]?.url ?? null,
    text: comments[index]?.text ?? '',
  }));
}
