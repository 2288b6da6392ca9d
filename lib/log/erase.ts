import type { Link } from './chain.ts';
import { database } from './database.ts';
import { dropDrafts } from './drafts.ts';
import { eventDataSchemas } from './event.ts';

/**
 * Deletes what events of the kind `data.erased` name: the personal fields, the pictures and the drafts of answers
 * to the comments that were forgotten, in the very transaction that says so. Called inside a transaction, after its events were stored.
 */
export async function eraseNamed(links: readonly Link[]): Promise<void> {
  const erased = links.flatMap(({ event }) =>
    event.type === 'data.erased' ? eventDataSchemas['data.erased'].parse(event.data) : [],
  );
  await dropDrafts(erased.flatMap(({ keys = [] }) => keys));
  const ids = erased.flatMap(({ events }) => events);
  if (ids.length === 0) return;
  await database.personal.bulkDelete(ids);
  const events = await database.events.bulkGet(ids);
  const pictures = events.flatMap((event) => {
    if (event?.type !== 'removal.snapshot') return [];
    return eventDataSchemas['removal.snapshot'].parse(event.data).picture ?? [];
  });
  await database.pictures.bulkDelete(pictures);
}
