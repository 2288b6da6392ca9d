import type { Delivery } from '~/lib/log/event.ts';
import type { Runner } from '~/server/postgres/connect.ts';
import { listEvents } from './events.ts';

/** More events than that are told of no comment: what comes after them is not looked at. */
const MOST = 5_000;

/** Gives all events about one comment with what is still kept of their personal fields, in the order they were taken. */
export async function eventsAbout(runner: Runner, organisation: string, key: string): Promise<Delivery[]> {
  const events = await listEvents(runner, organisation, 0, MOST, { key, types: null });
  return events.map(({ event, personal }) => ({ event, personal }));
}

/** Counts the events about a comment that still have their words: fewer than before means that some were erased. */
export async function countWords(runner: Runner, organisation: string, key: string): Promise<number> {
  const [row] = await runner`
    select count(*) as count from events e
    join event_personal p on p.organisation_id = e.organisation_id and p.event_id = e.id
    where e.organisation_id = ${organisation} and e.key = ${key}`;
  return Number(row?.count);
}
