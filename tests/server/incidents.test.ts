import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { incidentSchema } from '~/server/incident/incident.ts';
import { createdSchema, incidentsSchema } from '~/server/routes/incidents.ts';
import { startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let device: Client;

beforeAll(async () => {
  device = await connectDevice(at.hub);
});

const idempotent = (key: string) => ({ 'Idempotency-Key': `"${key}"` });
const create = (extKey: string, key: string, text = 'Яма во дворе') =>
  device.post('/v1/incidents', { ext_key: extKey, text }, idempotent(key));

async function incident(key: string) {
  const answer = await device.get(`/v1/incidents/${encodeURIComponent(key)}`);
  expect(answer.status).toBe(200);
  return { ...incidentSchema.parse(answer.body), etag: answer.headers.get('ETag') };
}

test('a comment and its answer become one incident with the minutes the answer took', async () => {
  const key = 'vk:-38612614:114815:9001';
  const log = new LogWriter();
  const deliveries = [log.write(commentSeen('Нет воды', key)), log.write(answerSeen({}, key))];
  await device.post('/v1/events:batch', { deliveries });
  expect(await incident(key)).toMatchObject({
    ext_key: key,
    page: 'vk:-38612614',
    text: 'Нет воды',
    author: { id: '101', name: 'Алла Петрова' },
    status: 'answered',
    published_at: '2026-11-20T08:00:00.000Z',
    first_answer_at: '2026-11-20T09:25:00.000Z',
    first_answer_minutes: 85,
    etag: '"2"',
  });
});

test('an interim answer is told from the final one that follows it', async () => {
  const key = 'vk:-38612614:114815:9011';
  const log = new LogWriter();
  const deliveries = [log.write(commentSeen('Нет воды', key)), log.write(answerSeen({ interim: true }, key))];
  await device.post('/v1/events:batch', { deliveries });
  expect(await incident(key)).toMatchObject({ status: 'interim', answers: [{ interim: true }] });
  const final = answerSeen({ answer: 'vk:-38612614:114815:9013', minutes: 300 }, key);
  await device.post('/v1/events:batch', { deliveries: [log.write(final)] });
  expect(await incident(key)).toMatchObject({ status: 'answered', first_answer_minutes: 85 });
});

test('a second device that tells the same leaves the version as it is', async () => {
  const key = 'vk:-38612614:114815:9002';
  await device.post('/v1/events:batch', { deliveries: [new LogWriter('a').write(commentSeen('А', key))] });
  await device.post('/v1/events:batch', { deliveries: [new LogWriter('b').write(commentSeen('А', key))] });
  expect((await incident(key)).version).toBe(1);
});

test('a comment sent without its text is an incident without text', async () => {
  const key = 'vk:-38612614:114815:9003';
  const delivery = { ...new LogWriter().write(commentSeen('Скрыт', key)), personal: null };
  await device.post('/v1/events:batch', { deliveries: [delivery] });
  expect(await incident(key)).toMatchObject({ text: null, author: null, status: 'new' });
});

test('an incident is made once and a repeat of the request is told so', async () => {
  const first = await create('vk:-1:2:made', 'key-made');
  expect(first.status).toBe(201);
  expect(first.headers.get('ETag')).toBe('"1"');
  expect(first.headers.get('Location')).toBe('/v1/incidents/vk:-1:2:made');
  const again = await create('vk:-1:2:made', 'key-made');
  expect(again.status).toBe(200);
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
  expect(again.body).toEqual(first.body);
});

test('the same key with another content is refused', async () => {
  await create('vk:-1:2:same', 'key-same', 'Одно');
  const other = await create('vk:-1:2:same', 'key-same', 'Другое');
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } });
});

test('another key for a known incident gives that incident and makes none', async () => {
  await create('vk:-1:2:known', 'key-known-1');
  const second = await create('vk:-1:2:known', 'key-known-2');
  expect(second.status).toBe(200);
  expect(createdSchema.parse(second.body).created).toBe(false);
  expect(second.headers.get('Idempotency-Replayed')).toBeNull();
  const repeat = await create('vk:-1:2:known', 'key-known-2');
  expect(createdSchema.parse(repeat.body).created).toBe(false);
});

test.each([
  ['missing', {}],
  ['without quotes', { 'Idempotency-Key': 'bare' }],
])('an Idempotency-Key that is %s is refused', async (_, headers) => {
  const answer = await device.post('/v1/incidents', { ext_key: 'vk:-1:2:none' }, headers);
  expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
});

test('fifty repeats of one key at once make one incident', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => create('vk:-1:2:crowd', 'key-crowd')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 200)).toHaveLength(49);
  const sql = postgres(at.database.url, { max: 1 });
  const rows = await sql`select 1 from incidents where ext_key = 'vk:-1:2:crowd'`;
  await sql.end();
  expect(rows).toHaveLength(1);
});

test('a repeat that comes while the first request does not end is told to wait', async () => {
  const other = await startHub({ port: 0, databaseUrl: at.database.url, quiet: true, inFlightWaitMs: 300 });
  const impatient = client(other.url, device.token);
  const sql = postgres(at.database.url, { max: 1 });
  const [organisation] = await sql`select id from organisations`;
  const answer = await sql.begin(async (tx) => {
    // Stands for another hub in the middle of the same request.
    await tx`insert into idempotency_keys values (${organisation?.id}, 'key-slow', 'x', 'x', true, now())`;
    return impatient.post('/v1/incidents', { ext_key: 'vk:-1:2:slow' }, idempotent('key-slow'));
  });
  await sql.end();
  await other.stop();
  expect(answer).toMatchObject({ status: 409, body: { code: 'idempotency.in-flight' } });
  expect(answer.headers.get('Retry-After')).toBe('2');
});

test('a person changes the version they saw, and one who saw an older version is refused', async () => {
  const key = 'vk:-1:2:edit';
  await create(key, 'key-edit');
  const path = `/v1/incidents/${key}`;
  const changed = await device.patch(path, { status: 'in_progress', executor: 'ЖКХ' }, { 'If-Match': '"1"' });
  expect(changed).toMatchObject({
    status: 200,
    body: { status: 'in_progress', executor: 'ЖКХ', version: 2 },
  });
  expect(changed.headers.get('ETag')).toBe('"2"');
  const stale = await device.patch(path, { status: 'closed' }, { 'If-Match': '"1"' });
  expect(stale).toMatchObject({ status: 412, body: { code: 'precondition.stale' } });
  const blind = await device.patch(path, { status: 'closed' });
  expect(blind).toMatchObject({ status: 428, body: { code: 'precondition.missing' } });
  expect((await incident(key)).status).toBe('in_progress');
});

test('a closed incident has the time of its closing until it is opened again', async () => {
  const key = 'vk:-1:2:close';
  await create(key, 'key-close');
  const path = `/v1/incidents/${key}`;
  await device.patch(path, { status: 'closed', outcome: 'satisfied' }, { 'If-Match': '"1"' });
  expect(await incident(key)).toMatchObject({ outcome: 'satisfied', closed_at: expect.any(String) });
  await device.patch(path, { status: 'in_progress', outcome: null }, { 'If-Match': '"2"' });
  expect(await incident(key)).toMatchObject({ outcome: null, closed_at: null });
});

test.each([[{}], [{ status: 'done' }], [{ text: 'Другой текст' }]])(
  'a change that is none of ours is refused: %j',
  async (change) => {
    const answer = await device.patch('/v1/incidents/vk:-1:2:edit', change, { 'If-Match': '"2"' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  },
);

test('an unknown incident is not found', async () => {
  const answer = await device.get('/v1/incidents/vk:-1:2:nobody');
  expect(answer).toMatchObject({ status: 404, body: { code: 'incident.unknown' } });
  const change = await device.patch('/v1/incidents/vk:-1:2:nobody', { status: 'new' }, { 'If-Match': '"1"' });
  expect(change.status).toBe(404);
});

test('the list follows changes: what changed after the bookmark comes again', async () => {
  const before = incidentsSchema.parse((await device.get('/v1/incidents?limit=500')).body);
  expect(before.more).toBe(false);
  const { version } = await incident('vk:-1:2:made');
  await device.patch('/v1/incidents/vk:-1:2:made', { executor: 'Дороги' }, { 'If-Match': `"${version}"` });
  const after = incidentsSchema.parse((await device.get(`/v1/incidents?cursor=${before.next_cursor}`)).body);
  expect(after.incidents.map(({ ext_key, executor }) => [ext_key, executor])).toEqual([
    ['vk:-1:2:made', 'Дороги'],
  ]);
});

test('the list of one page holds its incidents and no others', async () => {
  const pages = async (query: string) => {
    const answer = await device.get(`/v1/incidents?${query}`);
    const { incidents, more } = incidentsSchema.parse(answer.body);
    return { pages: [...new Set(incidents.map(({ page }) => page))], count: incidents.length, more };
  };
  expect((await pages('limit=500')).pages).toEqual(['vk:-38612614', 'vk:-1']);
  expect(await pages('limit=500&page=vk:-1')).toMatchObject({ pages: ['vk:-1'], more: false });
  expect(await pages('limit=2&page=vk:-38612614')).toMatchObject({ count: 2, more: true });
});
