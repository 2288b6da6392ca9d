import type { Link } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { dropDrafts } from '~/lib/log/draft/drafts.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';

/**
 * Deletes what events of the kinds `data.erased` and `removal.abandoned` name: the personal fields, the pictures
 * and the drafts of answers to the comments that were forgotten, in the very transaction that says so. Called
 * inside a transaction, after its events and projections were stored.
 */
export async function eraseNamed(links: readonly Link[]): Promise<void> {
  const erased = links.map(({ event }) => erasedBy(event));
  await dropDrafts(erased.flatMap(({ keys }) => keys));
  const ids = erased.flatMap(({ events }) => events);
  if (ids.length === 0) return;
  await database.personal.bulkDelete(ids);
  const events = await database.events.bulkGet(ids);
  const pictures = events.flatMap((event) => {
    if (event?.type !== 'removal.snapshot') return [];
    return eventDataSchemas['removal.snapshot'].parse(event.data).picture ?? [];
  });
  if (pictures.length === 0) return;
  // Two snapshots of one moment may show the very same.
  const shared = await database.snapshots.filter(({ picture }) => picture !== null).toArray();
  const kept = new Set(shared.map(({ picture }) => picture));
  await database.pictures.bulkDelete(pictures.filter((digest) => !kept.has(digest)));
}

function erasedBy({ type, data }: LogEvent): { events: string[]; keys: string[] } {
  if (type === 'data.erased') {
    const { events, keys = [] } = eventDataSchemas[type].parse(data);
    return { events, keys };
  }
  if (type !== 'removal.abandoned') return { events: [], keys: [] };
  return { events: [eventDataSchemas[type].parse(data).snapshot], keys: [] };
}
