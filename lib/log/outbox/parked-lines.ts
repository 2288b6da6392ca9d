import { database } from '~/lib/log/database.ts';
import { inState } from './outbox.ts';

/** A line that the receiver refused and that waits for a person. */
export type ParkedLine = {
  /** Id of the row, for `retry`. */
  id: string;
  /** Id of the target that refused it. */
  target: string;
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
  if (rows.length === 0) return [];
  const [events, comments] = await Promise.all([
    database.events.bulkGet(rows.map(({ event }) => event)),
    database.comments.bulkGet(rows.map(({ key }) => key)),
  ]);
  return rows.map((row, index) => ({
    id: row.id,
    target: row.target,
    at: events[index]?.at ?? '',
    reason: row.lastError ?? '',
    url: comments[index]?.url ?? null,
    text: comments[index]?.text ?? '',
  }));
}

/**
 * A parked line as the text of a JSON file: why it was refused and how often it was tried, and the event with its
 * personal fields as it stands in the log. Null when there is no such line.
 */
export async function parkedFile(id: string): Promise<string | null> {
  const row = await database.outbox.get(id);
  const event = row && (await database.events.get(row.event));
  if (!event) return null;
  const personal = (await database.personal.get(event.id)) ?? null;
  const { target, attempts, lastError } = row;
  return `${JSON.stringify({ otklik: 1, target, attempts, reason: lastError, event, personal }, null, 2)}\n`;
}
