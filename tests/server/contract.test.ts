import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { answered, type Client, connectDevice, send } from './client.ts';
import { contractOf } from './contract.ts';
import { walkCalibration, walkDrafts, walkIncidents, walkSelectors, walkTargets } from './contract-walks.ts';
import { startPostgres } from './postgres.ts';
import { type Asked, methodOf, REQUESTS } from './requests.ts';

/*
 * Every answer in these tests is compared with the OpenAPI document by `send`. Here each route is brought to each
 * of its statuses: what is described and never happens, or happens and is not described, fails.
 */

const OPEN_ROUTES: Record<string, Asked> = {
  'GET /healthz': { path: '/healthz' },
  'GET /metrics': { path: '/metrics' },
  'POST /v1/devices:connect': {
    path: '/v1/devices:connect',
    body: { code: 'AAAA-BBBB-CCCC', device: { id: 'nobody', name: 'Пост' } },
  },
};
const ALL = { ...OPEN_ROUTES, ...REQUESTS };

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let sql: Sql;
let supervisor: Client;
let moderator: Client;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, inFlightWaitMs: 50 });
  sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  supervisor = await connectDevice(hub, 'supervisor', 'supervisor');
  moderator = await connectDevice(hub, 'moderator', 'moderator');
});

afterAll(async () => {
  await sql?.end();
  await hub?.stop();
  await database?.stop();
});

const bearer = ({ token }: Client) => ({ Authorization: `Bearer ${token}` });

/** Sends the request of every route once, at the same time, with what `change` makes of its body and headers. */
async function askAll(
  where: Hub,
  headers: Record<string, string>,
  change: { body?: string; only?: 'with a body' } = {},
): Promise<void> {
  const asked = Object.entries(ALL).filter(([, { body }]) => !change.only || body !== undefined);
  await Promise.all(
    asked.map(([route, { path, body, headers: own }]) =>
      send(where.url, methodOf(route), path, change.body ?? body, { ...own, ...headers }),
    ),
  );
}

test('nobody, a stranger, and who may not', async () => {
  await askAll(hub, {});
  await askAll(hub, { Authorization: `Bearer ${'x'.repeat(40)}` });
  const far = await startHub({
    port: 0,
    databaseUrl: database.url,
    quiet: true,
    trustedProxies: ['127.0.0.1'],
  });
  const from = { 'X-Forwarded-For': '203.0.113.5', 'X-Forwarded-Proto': 'http' };
  await askAll(far, { ...from, ...bearer(moderator) });
  await far.stop();
});

test('bodies that are no JSON, too large, of another type or not what is asked for', async () => {
  const only = 'with a body' as const;
  const as = bearer(supervisor);
  await askAll(hub, as, { only, body: '{"half":' });
  await askAll(hub, as, { only, body: ' '.repeat(262_145) });
  await askAll(hub, { ...as, 'Content-Type': 'text/plain' }, { only, body: 'text' });
  await askAll(hub, as, { only, body: '[]' });
});

test('addresses, bookmarks and headers that do not fit', async () => {
  const bookmarks: Record<string, string> = { '/v1/incidents': 'cursor', '/v1/answers': 'before' };
  for (const path of [
    '/v1/events',
    '/v1/incidents',
    '/v1/answers',
    '/v1/removals',
    '/v1/rulings',
    '/v1/drafts',
    '/v1/claims',
  ]) {
    const name = bookmarks[path] ?? 'after';
    await supervisor.get(`${path}?${name}=nonsense`);
    await supervisor.get(`${path}?limit=0&wait=-1`);
  }
  const long = 'x'.repeat(200);
  for (const path of ['/v1/incidents/x', '/v1/selectors/xx', `/v1/targets/${long}/parked`]) {
    await supervisor.get(path);
  }
  for (const path of ['/v1/claims/x', `/v1/devices/${'x'.repeat(200)}`]) await supervisor.delete(path);
  await supervisor.patch('/v1/incidents/vk:-1:2:none', { status: 'new' });
  await supervisor.put('/v1/settings', {});
  await supervisor.post(`/v1/drafts/${crypto.randomUUID()}/decision`, {
    decision: 'approved',
    text: 'Ответ',
    remarks: null,
  });
});

test('what each route is for, and what stands in its way', async () => {
  const walkers = { moderator, supervisor, sql };
  await walkIncidents(walkers);
  await walkDrafts(walkers);
  await walkCalibration(walkers);
  await walkSelectors(walkers);
  await walkTargets(walkers);
  await send(hub.url, 'GET', '/healthz');
  await send(hub.url, 'GET', '/metrics');
  for (const path of ['me', 'events', 'answers', 'removals', 'rulings', 'devices', 'people', 'pages'].map(
    (name) => `/v1/${name}`,
  )) {
    await supervisor.get(path);
  }
  await supervisor.patch('/v1/me', { name: 'Ольга' });
  await supervisor.post('/v1/events:batch', { deliveries: [null] });
  await supervisor.get('/v1/settings');
  const known = { ...bearer(supervisor), 'If-None-Match': '"0"' };
  await send(hub.url, 'GET', '/v1/settings', undefined, known);
  await supervisor.put('/v1/settings', {}, { 'If-Match': '"0"' });
  await supervisor.put('/v1/settings', {}, { 'If-Match': '"0"' });
  await supervisor.post('/v1/codes', { role: 'moderator' });
  await supervisor.post('/v1/codes', { person: 'nobody' });
  const claim = '/v1/claims/vk:-1:2:contract';
  await moderator.put(claim, { doing: 'holding' });
  await supervisor.put(claim, { doing: 'holding' });
  await supervisor.put(claim, { doing: 'holding', to: 'nobody' });
  await supervisor.get('/v1/claims');
  await moderator.delete(claim);
  await connectDevice(hub, 'trainee', 'leaving');
  const taken = { code: await hub.createCode(), device: { id: 'leaving', name: 'Пост' } };
  await send(hub.url, 'POST', '/v1/devices:connect', taken);
  await supervisor.delete('/v1/devices/leaving');
  await supervisor.delete('/v1/devices/leaving');
  await (await connectDevice(hub, 'trainee', 'leaving')).delete('/v1/me');
});

test('too many requests', async () => {
  const strict = await startHub({ port: 0, databaseUrl: database.url, quiet: true, requestsPerMinute: 1 });
  await contractOf(strict.url);
  await askAll(strict, bearer(moderator));
  await askAll(strict, bearer(moderator));
  await strict.stop();
});

test('a database that fails, and one that is gone', async () => {
  const sick = await startPostgres();
  const other = await startHub({ port: 0, databaseUrl: sick.url, quiet: true });
  const device = await connectDevice(other, 'supervisor');
  await contractOf(other.url);
  const direct = postgres(sick.url, { max: 1, onnotice: () => undefined });
  await direct`alter table devices rename to devices_away`;
  await direct`alter table connect_failures rename to failures_away`;
  await direct.end();
  await askAll(other, bearer(device));
  await sick.stop();
  await askAll(other, bearer(device));
  await other.stop();
});

test('each route was brought to each status that the document describes', async () => {
  const { described } = await contractOf(hub.url);
  // Nothing that these two do can fail but the whole process.
  const never = new Set(['GET /healthz 500', 'GET /metrics 500', 'GET /metrics 503']);
  expect(described.filter((one) => !answered.has(one) && !never.has(one))).toEqual([]);
});
