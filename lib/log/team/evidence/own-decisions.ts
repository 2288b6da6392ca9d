import { database } from '~/lib/log/database.ts';
import type { EventType } from '~/lib/log/event.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';

/** What a supervisor says of removals, also of those that other devices made. */
export const DECISIONS: ReadonlySet<EventType> = new Set([
  'appeal.opened',
  'appeal.decided',
  'removal.undone',
]);

/** What this device said of removals, in the order of its log: also what the hub has not taken yet; fit for `observe`. */
export async function readDecisions(): Promise<TeamEvent[]> {
  const { events, personal } = database;
  return database.transaction('r', events, personal, async () => {
    const said = await events
      .where('type')
      .anyOf([...DECISIONS])
      .sortBy('seq');
    const sides = await personal.bulkGet(said.map(({ id }) => id));
    return said.map((event, place) => ({ event, personal: sides[place]?.fields ?? null }));
  });
}
