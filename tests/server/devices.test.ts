import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ACCESS } from '~/server/access.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { meSchema } from '~/server/routes/me.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let sql: Sql;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, organisation: 'ЦУР' });
  sql = postgres(database.url, { max: 2 });
});

beforeEach(async () => {
  await sql`delete from connect_failures`;
});

afterAll(async () => {
  await sql?.end();
  await hub?.stop();
  await database?.stop();
});

const connect = (code: string, id = 'device-1') =>
  send(hub.url, 'POST', '/v1/devices:connect', { code, device: { id, name: 'Пост 1' } });

test('a code typed in small letters, with spaces and Russian look-alikes, connects a device', async () => {
  const code = await hub.createCode('supervisor');
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('a', 'а').replaceAll('0', 'о');
  const answer = await connect(typed);
  expect(answer.status).toBe(200);
  const connection = connectionSchema.parse(answer.body);
  expect(connection).toMatchObject({ organisation: 'ЦУР', role: 'supervisor' });
  const me = await client(hub.url, connection.token).get('/v1/me');
  expect(meSchema.parse(me.body)).toMatchObject({ organisation: 'ЦУР', role: 'supervisor' });
});

test('a code works once, whoever is first', async () => {
  const code = await hub.createCode();
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((id) => connect(code, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403]);
});

test('a code that has expired is refused in the same words as a wrong one', async () => {
  const code = await hub.createCode();
  await sql`update connect_codes set expires_at = now() - interval '1 second' where used_at is null`;
  const [expired, wrong] = [await connect(code), await connect('AAAA-BBBB-CCCC')];
  expect(expired).toMatchObject({ status: 403, body: { code: 'code.unusable' } });
  expect(wrong).toMatchObject({ status: 403, body: { code: 'code.unusable' } });
});

test('after ten wrong codes even a right one has to wait', async () => {
  for (let n = 0; n < 10; n += 1) expect((await connect('AAAA-BBBB-CCCC')).status).toBe(403);
  const answer = await connect(await hub.createCode());
  expect(answer).toMatchObject({ status: 429, body: { code: 'code.too-many' } });
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(500);
});

test('connecting a device again ends its older token', async () => {
  const first = await connectDevice(hub, 'moderator', 'laptop');
  const second = await connectDevice(hub, 'moderator', 'laptop');
  expect((await first.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await second.get('/v1/me')).status).toBe(200);
});

test('a device is called as its owner says', async () => {
  const device = await connectDevice(hub);
  expect((await device.patch('/v1/me', { name: '  Марина ' })).status).toBe(200);
  expect((await device.get('/v1/me')).body).toMatchObject({ device: { name: 'Марина' } });
  expect((await device.patch('/v1/me', { name: '   ' })).status).toBe(422);
});

test('neither a token nor a code is stored as it is', async () => {
  const code = await hub.createCode();
  const { token } = await connectDevice(hub);
  const stored = JSON.stringify([await sql`select * from devices`, await sql`select * from connect_codes`]);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(code.replaceAll('-', ''));
});

const REQUESTS: Record<string, [string, string, unknown, Record<string, string>]> = {
  'GET /v1/me': ['GET', '/v1/me', undefined, {}],
  'POST /v1/events:batch': ['POST', '/v1/events:batch', { deliveries: [] }, {}],
  'GET /v1/events': ['GET', '/v1/events', undefined, {}],
  'POST /v1/incidents': ['POST', '/v1/incidents', { ext_key: 'vk:-1:2:role' }, { 'Idempotency-Key': '"r"' }],
  'GET /v1/incidents': ['GET', '/v1/incidents', undefined, {}],
  'GET /v1/incidents/:ext_key': ['GET', '/v1/incidents/vk:-1:2:role', undefined, {}],
  'PATCH /v1/incidents/:ext_key': [
    'PATCH',
    '/v1/incidents/vk:-1:2:role',
    { status: 'assigned' },
    { 'If-Match': '"0"' },
  ],
  'GET /v1/selectors': ['GET', '/v1/selectors', undefined, {}],
  'GET /v1/selectors/:network': ['GET', '/v1/selectors/vk', undefined, {}],
  'POST /v1/selectors': ['POST', '/v1/selectors', {}, {}],
  'POST /v1/drafts': ['POST', '/v1/drafts', {}, {}],
  'GET /v1/drafts': ['GET', '/v1/drafts', undefined, {}],
  'POST /v1/drafts/:id/decision': [
    'POST',
    `/v1/drafts/${crypto.randomUUID()}/decision`,
    { decision: 'approved' },
    { 'If-Match': '"1"' },
  ],
  'POST /v1/drafts/:id/withdrawal': ['POST', `/v1/drafts/${crypto.randomUUID()}/withdrawal`, {}, {}],
  'PATCH /v1/me': ['PATCH', '/v1/me', { name: 'Марина' }, {}],
  'GET /v1/claims': ['GET', '/v1/claims', undefined, {}],
  'PUT /v1/claims/:key': ['PUT', '/v1/claims/vk:-1:2:role', { doing: 'holding' }, {}],
  'DELETE /v1/claims/:key': ['DELETE', '/v1/claims/vk:-1:2:role', undefined, {}],
};

test.each(['moderator', 'supervisor', 'trainee'] as const)(
  'a %s may do what the table says',
  async (role) => {
    const { token } = await connectDevice(hub, role);
    for (const [route, [method, path, body, headers]] of Object.entries(REQUESTS)) {
      const answer = await send(hub.url, method, path, body, {
        ...headers,
        Authorization: `Bearer ${token}`,
      });
      const allowed = ACCESS[route]?.includes(role);
      expect([route, answer.status === 403], `${role}: ${route}`).toEqual([route, !allowed]);
    }
  },
);

test('without a token every route but the open ones is closed', async () => {
  for (const [route, [method, path, body, headers]] of Object.entries(REQUESTS)) {
    const answer = await send(hub.url, method, path, body, headers);
    expect(answer, route).toMatchObject({ status: 401, body: { code: 'token.missing' } });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  }
});

test('a trainee changes nothing and reads no one’s log', () => {
  const closed = Object.entries(ACCESS).filter(
    ([, roles]) => !roles.includes('trainee') && roles !== 'anyone',
  );
  expect(closed.map(([route]) => route)).toEqual([
    'POST /v1/events:batch',
    'GET /v1/events',
    'POST /v1/incidents',
    'PATCH /v1/incidents/:ext_key',
    'POST /v1/selectors',
    'POST /v1/drafts/:id/decision',
  ]);
});

test('one organisation sees nothing of another', async () => {
  const key = 'vk:-1:2:mine';
  const ours = await connectDevice(hub);
  await ours.post('/v1/events:batch', { deliveries: [new LogWriter().write(commentSeen('Наше', key))] });
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'supervisor', 15);
  const answer = await connect(code, 'theirs');
  const theirs = client(hub.url, connectionSchema.parse(answer.body).token);
  expect((await theirs.get('/v1/events')).body).toMatchObject({ events: [] });
  expect((await theirs.get('/v1/incidents')).body).toMatchObject({ incidents: [] });
  expect((await theirs.get(`/v1/incidents/${key}`)).status).toBe(404);
  const patched = await theirs.patch(`/v1/incidents/${key}`, { status: 'closed' }, { 'If-Match': '"1"' });
  expect(patched.status).toBe(404);
});
