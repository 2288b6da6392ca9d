import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { answeredSchema } from '~/server/routes/answers-given.ts';
import { eventsSchema } from '~/server/routes/events.ts';
import { removalsSchema } from '~/server/routes/removals.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter, removalSnapshot } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

/* What a supervisor reads of the work of others: words of answers, evidence of removals. */

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let moderator: Client;
let colleague: Client;
let supervisor: Client;
const log = new LogWriter('device-1');

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  moderator = await connectDevice(hub, 'moderator', 'device-1');
  colleague = await connectDevice(hub, 'moderator', 'device-2');
  supervisor = await connectDevice(hub, 'supervisor', 'device-3');
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
});

async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
  expect((await by.post('/v1/events:batch', { deliveries })).status).toBe(200);
}

/** Hands over a question and its answer with the words of both. */
async function converse(key: string, question: string, reply: string) {
  const answer = `${key}a`;
  const seen = log.write(commentSeen(question, key));
  const said = log.write(commentSeen(reply, answer, { voice: 'page' }));
  await hand(moderator, seen, said, log.write(answerSeen({ answer }, key)));
  return { seen, said, answer };
}

async function answers(query: string) {
  const reply = await supervisor.get(`/v1/answers${query}`);
  expect(reply.status).toBe(200);
  return answeredSchema.parse(reply.body);
}

async function evidence(key: string) {
  const reply = await supervisor.get(`/v1/removals?key=${key}`);
  expect(reply.status).toBe(200);
  return removalsSchema.parse(reply.body);
}

const line = (voice: 'citizen' | 'page', author: string) => ({
  key: `vk:-1:2:${voice}`,
  side: 'before',
  author,
  voice,
  text: 'Рядом',
  postedAt: null,
});

const snapshotOf = (key: string): EventDraft =>
  removalSnapshot(key, {
    author: { id: '5', slug: null, name: 'Лидия' },
    text: 'Слова жителя',
    context: [line('citizen', 'Соседка Вера'), line('page', 'Администрация')],
  });

test('answers come with their words, the latest first, page by page and picked by words', async () => {
  const first = await converse('vk:-1:2:101', 'Когда свет?', 'Свет вернут в пятницу');
  const second = await converse('vk:-1:2:102', 'Где ёлка?', 'Ёлку поставят на площади');
  const head = await answers('?limit=1');
  expect(head.answered).toMatchObject([
    {
      incident: { ext_key: 'vk:-1:2:102' },
      replies: [{ answer: second.answer, text: 'Ёлку поставят на площади' }],
    },
  ]);
  expect(head.more).toBe(true);
  const rest = await answers(`?limit=1&before=${head.next_cursor}`);
  expect(rest.answered).toMatchObject([{ replies: [{ answer: first.answer }] }]);
  const keysOf = async (query: string) =>
    (await answers(query)).answered.map(({ incident }) => incident.ext_key);
  expect(await keysOf(`?text=${encodeURIComponent('елку ПЛОЩАДИ')}`)).toEqual(['vk:-1:2:102']);
  expect(await keysOf(`?text=${encodeURIComponent('когда')}`)).toEqual(['vk:-1:2:101']);
  expect(await keysOf('?comment=vk:-1:2:101')).toEqual(['vk:-1:2:101']);
  expect(await keysOf('?page=vk:-404')).toEqual([]);
  expect(await keysOf('?since=2099-01-01T00:00:00Z')).toEqual([]);
});

test('evidence is told to a supervisor with the comment it is about, and of those beside it no name', async () => {
  const key = 'vk:-1:2:103';
  const taken = log.write(snapshotOf(key));
  await hand(moderator, log.write(commentSeen('Слова жителя', key)), taken);
  const { events, incidents } = await evidence(key);
  expect(events).toMatchObject([{ personal: { author: { name: 'Лидия' }, text: 'Слова жителя' } }]);
  expect(JSON.stringify(events)).toContain('Администрация');
  expect(JSON.stringify(events)).not.toContain('Соседка Вера');
  expect(incidents).toMatchObject([{ ext_key: key, text: 'Слова жителя' }]);
});

test('a moderator reads the evidence of their own device alone, and a trainee none', async () => {
  const key = 'vk:-1:2:104';
  await hand(moderator, log.write(snapshotOf(key)));
  const personalAt = async (device: Client) => {
    const { body } = await device.get(`/v1/events?key=${key}`);
    return eventsSchema.parse(body).events.map(({ personal }) => personal);
  };
  expect(await personalAt(colleague)).toEqual([null]);
  expect(await personalAt(moderator)).toMatchObject([{ text: 'Слова жителя' }]);
  for (const path of ['/v1/removals', '/v1/answers']) expect((await colleague.get(path)).status).toBe(403);
});

test('whoever follows the removals hears of the next one at once', async () => {
  const key = 'vk:-1:2:105';
  let { next_cursor: after, more } = removalsSchema.parse(
    (await supervisor.get('/v1/removals?limit=500')).body,
  );
  expect(more).toBe(false);
  const waiting = supervisor.get(`/v1/removals?after=${after}&wait=20`);
  await hand(moderator, log.write(commentSeen('Не об этом', 'vk:-1:2:106')), log.write(snapshotOf(key)));
  ({ next_cursor: after, more } = removalsSchema.parse((await waiting).body));
  expect(removalsSchema.parse((await waiting).body).events.map(({ event }) => event.key)).toEqual([key]);
});

test('erasing a person reaches the evidence of every device and the words of the answers', async () => {
  const { seen, said } = await converse('vk:-1:2:107', 'Я Лидия', 'Лидия, здравствуйте');
  const other = new LogWriter('device-2');
  await hand(colleague, other.write(snapshotOf('vk:-1:2:107')));
  const data = { events: [seen.event.id, said.event.id], keys: ['vk:-1:2:107'], why: 'asked' as const };
  await hand(moderator, log.write({ type: 'data.erased', key: null, page: null, data }));
  expect((await answers('?comment=vk:-1:2:107')).answered).toMatchObject([
    { incident: { text: null, author: null }, replies: [{ text: null }] },
  ]);
  const { events } = await evidence('vk:-1:2:107');
  expect(events).toMatchObject([{ event: { type: 'removal.snapshot' }, personal: null }]);
});

async function rulingsFor(device: Client) {
  const { events, more } = eventsSchema.parse((await device.get('/v1/rulings?limit=500')).body);
  expect(more).toBe(false);
  return events.map(({ event: { type, data }, personal }) => ({ type, data, personal }));
}

test('what a supervisor decided and erased is told to every device, the words of a complaint to supervisors alone', async () => {
  const key = 'vk:-1:2:108';
  const olga = new LogWriter('device-3');
  const data = { removal: '01900000-0000-7000-8000-000000000001', snapshot: null };
  const opened = olga.write({
    type: 'appeal.opened',
    key,
    page: 'vk:-1',
    data,
    personal: { text: 'Это Лидия' },
  });
  const ruling = { appeal: opened.event.id, restored: false, reason: 'Мат' };
  const decided = olga.write({
    type: 'appeal.decided',
    key,
    page: 'vk:-1',
    data: ruling,
    personal: { decider: 'Ольга' },
  });
  const wish = { events: [], keys: [key], why: 'asked' as const };
  await hand(supervisor, opened, decided);
  // The same by a moderator reaches the hub, and no colleague's browser.
  await hand(
    colleague,
    new LogWriter('device-2').write({ type: 'data.erased', key: null, page: null, data: wish }),
  );
  expect(await rulingsFor(supervisor)).toMatchObject([
    { type: 'appeal.opened', personal: null },
    { type: 'appeal.decided', personal: { decider: 'Ольга' } },
  ]);
  await hand(supervisor, olga.write({ type: 'data.erased', key: null, page: null, data: wish }));
  expect(await rulingsFor(moderator)).toMatchObject([
    { type: 'appeal.opened', personal: null },
    { type: 'appeal.decided', data: ruling, personal: { decider: 'Ольга' } },
    { type: 'data.erased', data: wish },
  ]);
  const trainee = await connectDevice(hub, 'trainee', 'device-4');
  expect(await rulingsFor(trainee)).toMatchObject([{ type: 'data.erased', data: wish }]);
});
