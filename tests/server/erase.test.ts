import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { eventsSchema } from '~/server/routes/events.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, connectDevice } from './client.ts';
import { commentSeen, LogWriter, removalSnapshot } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let one: Client;
let other: Client;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  one = await connectDevice(hub, 'moderator', 'device-1');
  other = await connectDevice(hub, 'moderator', 'device-2');
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
});

const erased = (events: string[], keys: string[]): EventDraft => ({
  type: 'data.erased',
  key: null,
  page: 'vk:-38612614',
  data: { events, keys, why: 'asked' },
});

async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
  expect((await by.post('/v1/events:batch', { deliveries })).status).toBe(200);
}

/** Personal fields of all events about a comment, as the hub gives them out. */
async function personalOf(key: string): Promise<unknown[]> {
  const { body } = await one.get(`/v1/events?key=${key}`);
  return eventsSchema.parse(body).events.map(({ personal }) => personal);
}

test('what a device erased is erased at the hub: in its events, in those of others, and in the incident', async () => {
  const key = 'vk:-1:2:erased';
  const log = new LogWriter();
  const seen = log.write(commentSeen('Засыпьте яму на Полевой', key));
  const elsewhere = new LogWriter('device-2').write(commentSeen('Засыпьте яму на Полевой', key));
  await hand(one, seen);
  await hand(other, elsewhere);
  const before = await one.get(`/v1/incidents/${key}`);
  expect(before.body).toMatchObject({ text: 'Засыпьте яму на Полевой' });
  await hand(one, log.write(erased([seen.event.id], [key])));
  expect(await personalOf(key)).toEqual([null, null]);
  const after = await one.get(`/v1/incidents/${key}`);
  expect(after.body).toMatchObject({ text: null, author: null, source_url: seen.event.data.url });
});

test('whoever follows the changes learns of the erased incident', async () => {
  const key = 'vk:-1:2:followed';
  const log = new LogWriter();
  const seen = log.write(commentSeen('Меня зовут', key));
  await hand(one, seen, log.write(commentSeen('Другой', 'vk:-1:2:other')));
  const start = await one.get('/v1/incidents?limit=500');
  const cursor = JSON.stringify(start.body);
  await hand(one, log.write(erased([seen.event.id], [key])));
  const again = await one.get('/v1/incidents?limit=500');
  expect(JSON.stringify(again.body)).not.toBe(cursor);
  expect(JSON.stringify(again.body)).not.toContain('Меня зовут');
  expect(JSON.stringify(again.body)).toContain('Другой');
});

test('a device erases by name only what it handed over itself', async () => {
  const key = 'vk:-1:2:kept';
  const seen = new LogWriter().write(commentSeen('Чужое', key));
  await hand(one, seen);
  await hand(other, new LogWriter('device-2').write(erased([seen.event.id], [])));
  expect(await personalOf(key)).toMatchObject([{ text: 'Чужое' }]);
});

test('of a removal that was not done the hub keeps no word either', async () => {
  const key = 'vk:-1:2:abandoned';
  const log = new LogWriter();
  const words = { author: { id: '5', slug: null, name: 'Лидия' }, text: 'Меня зовут Лидия', context: [] };
  const taken = log.write(removalSnapshot(key, words, { removing: true }));
  await hand(one, taken);
  expect(JSON.stringify(await personalOf(key))).toContain('Меня зовут Лидия');
  const data = { snapshot: taken.event.id };
  await hand(one, log.write({ type: 'removal.abandoned', key, page: 'vk:-1', data }));
  expect(await personalOf(key)).toEqual([null, null]);
});
