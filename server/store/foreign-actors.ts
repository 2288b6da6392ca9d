import type { Runner } from '~/server/postgres/connect.ts';
import type { CheckedEvent, Source } from './events.ts';

/**
 * Gives those devices among the writers of events that belong to somebody else than the person who hands the events
 * over: nobody says with a token of their own what a colleague did. Not among them are
 * - the device of the token itself, whoever had it before;
 * - every device that its owner has or had: the log of an older browser, taken in from a file, goes on;
 * - a device that this organisation has never heard of: it wrote before it was connected, and takes nobody's name.
 * An event that is refused waits at the device with the reason. Its owner can still hand it over, and so can whoever
 * wrote it there, once connected by a code for the same person.
 */
export async function foreignAmong(
  runner: Runner,
  { organisation, device, person }: Source,
  events: readonly CheckedEvent[],
): Promise<ReadonlySet<string>> {
  const others = [...new Set(events.map(({ event }) => event.actor))].filter((actor) => actor !== device);
  // The rule: nothing is asked for.
  if (others.length === 0) return new Set();
  const rows = await runner`
    select device_id from devices
    where organisation_id = ${organisation} and device_id = any(${others}::text[])
    group by device_id
    having count(*) filter (where coalesce(person_id, device_id) = ${person}) = 0`;
  return new Set(rows.map(({ device_id }) => String(device_id)));
}
