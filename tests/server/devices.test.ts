import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ACCESS } from '~/server/access.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { meSchema } from '~/server/routes/me.ts';
import { codeSchema, connectedSchema, peopleSchema } from '~/server/routes/team.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { client, connectDevice, send } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';
import { methodOf, REQUESTS } from './requests.ts';

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

const connect = (code: string, id = 'device-1', token?: string) =>
  send(
    hub.url,
    'POST',
    '/v1/devices:connect',
    { code, device: { id, name: 'Пост 1' } },
    token === undefined ? {} : { Authorization: `Bearer ${token}` },
  );

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

test('a connected device connects again with the token it has, and that one ends', async () => {
  const first = await connectDevice(hub, 'moderator', 'laptop');
  const again = await connect(await hub.createCode(), 'laptop', first.token);
  const second = client(hub.url, connectionSchema.parse(again.body).token);
  expect((await first.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await second.get('/v1/me')).status).toBe(200);
});

test('nobody takes the place of a connected device by its id, with a token of their own or without; the code stays good', async () => {
  const theirs = await connectDevice(hub, 'supervisor', 'desk');
  const stranger = await connectDevice(hub, 'trainee', 'stranger');
  const code = await hub.createCode('trainee');
  for (const token of [undefined, stranger.token, 'x'.repeat(43)]) {
    const refused = { status: 409, body: { code: 'device.taken' } };
    expect(await connect(code, 'desk', token)).toMatchObject(refused);
  }
  const me = meSchema.parse((await theirs.get('/v1/me')).body);
  expect((await connect(code, 'another')).status).toBe(200);
  const own = codeSchema.parse((await theirs.post('/v1/codes', { person: me.person })).body);
  expect((await connect(own.code, 'desk')).status).toBe(200);
});

test('a device that leaves has no token from then on, and may come again', async () => {
  const device = await connectDevice(hub, 'trainee', 'leaver');
  expect((await device.delete('/v1/me')).status).toBe(204);
  expect((await device.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await connect(await hub.createCode(), 'leaver')).status).toBe(200);
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

test('every route that needs a token has its row in the table of requests', () => {
  const guarded = Object.keys(ACCESS).filter((route) => ACCESS[route] !== 'anyone');
  expect(Object.keys(REQUESTS).sort()).toEqual(guarded.sort());
});

test.each(['moderator', 'supervisor', 'trainee'] as const)(
  'a %s may do what the table says',
  async (role) => {
    const { token } = await connectDevice(hub, role);
    for (const [route, { path, body, headers }] of Object.entries(REQUESTS)) {
      const bearer = { ...headers, Authorization: `Bearer ${token}` };
      const answer = await send(hub.url, methodOf(route), path, body, bearer);
      const allowed = ACCESS[route]?.includes(role);
      expect([route, answer.status === 403], `${role}: ${route}`).toEqual([route, !allowed]);
    }
  },
);

test('without a token every route but the open ones is closed', async () => {
  for (const [route, { path, body, headers }] of Object.entries(REQUESTS)) {
    const answer = await send(hub.url, methodOf(route), path, body, headers);
    expect(answer, route).toMatchObject({ status: 401, body: { code: 'token.missing' } });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  }
});

test('a supervisor lets a device in and out: it is listed, and its token ends with its next request', async () => {
  const supervisor = await connectDevice(hub, 'supervisor');
  const { code } = codeSchema.parse((await supervisor.post('/v1/codes', { role: 'trainee' })).body);
  const { token } = connectionSchema.parse((await connect(code, 'lost-laptop')).body);
  const lost = client(hub.url, token);
  expect(connectedSchema.parse((await supervisor.get('/v1/devices')).body).devices).toContainEqual({
    id: 'lost-laptop',
    name: 'Пост 1',
    role: 'trainee',
    connected_at: expect.any(String),
  });
  expect((await lost.get('/v1/me')).status).toBe(200);
  expect((await supervisor.delete('/v1/devices/lost-laptop')).status).toBe(204);
  expect((await lost.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await supervisor.delete('/v1/devices/lost-laptop')).body).toMatchObject({ code: 'device.unknown' });
});

test('a code for a person adds a device to that person, who is listed once and stays when every device was let out', async () => {
  const supervisor = await connectDevice(hub, 'supervisor');
  const one = (await supervisor.post('/v1/codes', { role: 'moderator' })).body;
  const device = (id: string, about: string) => ({ id, name: 'Ольга', about });
  await send(hub.url, 'POST', '/v1/devices:connect', {
    code: codeSchema.parse(one).code,
    device: device('olga-office', 'Windows'),
  });
  const olga = async () => {
    const { people } = peopleSchema.parse((await supervisor.get('/v1/people')).body);
    return people.filter(({ devices }) => devices.some(({ id }) => id.startsWith('olga-')));
  };
  const [first] = await olga();
  const code = codeSchema.parse((await supervisor.post('/v1/codes', { person: first?.id })).body);
  expect(code.role).toBe('moderator');
  const second = await send(hub.url, 'POST', '/v1/devices:connect', {
    code: code.code,
    device: { ...device('olga-home', 'Linux'), name: 'Браузер' },
  });
  const { token, name } = connectionSchema.parse(second.body);
  expect(name).toBe('Ольга');
  const both = await olga();
  expect(both).toHaveLength(1);
  expect(both[0]).toMatchObject({ id: first?.id, name: 'Ольга', role: 'moderator' });
  expect(both[0]?.devices.map(({ about }) => about).sort()).toEqual(['Linux', 'Windows']);
  await client(hub.url, token).patch('/v1/me', { name: 'Ольга Орлова' });
  expect(await olga()).toMatchObject([{ name: 'Ольга Орлова' }]);
  for (const id of ['olga-office', 'olga-home']) await supervisor.delete(`/v1/devices/${id}`);
  const [gone] = await olga();
  expect(gone?.devices.map(({ revoked_at }) => revoked_at === null)).toEqual([false, false]);
  const back = codeSchema.parse((await supervisor.post('/v1/codes', { person: first?.id })).body);
  await send(hub.url, 'POST', '/v1/devices:connect', {
    code: back.code,
    device: device('olga-office', 'Windows'),
  });
  const [again] = await olga();
  expect(again?.devices.map(({ id, revoked_at }) => [id, revoked_at === null])).toEqual([
    ['olga-office', true],
    ['olga-home', false],
  ]);
});

test('when a device was heard of last is told', async () => {
  const supervisor = await connectDevice(hub, 'supervisor', 'seen');
  await sql`update devices set last_seen_at = now() - interval '1 hour' where device_id = 'seen'`;
  const { people } = peopleSchema.parse((await supervisor.get('/v1/people')).body);
  const seen = people.flatMap(({ devices }) => devices).find(({ id }) => id === 'seen')?.last_seen_at;
  expect(Date.now() - Date.parse(seen ?? '')).toBeLessThan(30 * 60_000);
});

test('the pages of an organisation are those given to the team and those that incidents came from', async () => {
  const code = await createCode(sql, await createOrganisation(sql, 'Район'), 'supervisor', 15);
  const { token } = connectionSchema.parse((await connect(code, 'district')).body);
  const supervisor = client(hub.url, token);
  const writer = new LogWriter();
  const seen = (page: string, key: string) => writer.write({ ...commentSeen('Вопрос', key), page });
  await supervisor.post('/v1/events:batch', {
    deliveries: [
      seen('vk:-7', 'vk:-7:2:1'),
      seen('vk:-7', 'vk:-7:2:3'),
      seen('vk:-7', 'vk:-7:2:5'),
      writer.write({ ...answerSeen({}, 'vk:-7:2:5'), page: 'vk:-7' }),
      seen('vk:-9', 'vk:-9:2:4'),
    ],
  });
  await supervisor.put(
    '/v1/settings',
    {
      pages: [
        { network: 'vk', owner: '-9', name: 'Район' },
        { network: 'ok', owner: '5' },
      ],
    },
    { 'If-Match': '"0"' },
  );
  const changed_at = expect.any(String);
  expect((await supervisor.get('/v1/pages')).body).toEqual({
    pages: [
      { page: 'vk:-9', name: 'Район', given: true, waiting: 1, changed_at },
      { page: 'ok:5', name: null, given: true, waiting: 0, changed_at: null },
      { page: 'vk:-7', name: null, given: false, waiting: 2, changed_at },
    ],
  });
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
    'GET /v1/answers',
    'GET /v1/removals',
    'POST /v1/selectors',
    'PUT /v1/settings',
    'GET /v1/people',
    'GET /v1/pages',
    'GET /v1/devices',
    'DELETE /v1/devices/:id',
    'POST /v1/codes',
    'GET /v1/targets',
    'GET /v1/targets/:id/parked',
    'POST /v1/targets/:id/retry',
    'POST /v1/drafts/:id/decision',
    'POST /v1/calibration',
    'GET /v1/calibration',
  ]);
});

test('one organisation sees and changes nothing of another, by any route', async () => {
  const key = 'vk:-1:2:mine';
  const ours = await connectDevice(hub, 'supervisor', 'our-device');
  await ours.post('/v1/events:batch', { deliveries: [new LogWriter().write(commentSeen('Наше', key))] });
  await ours.put(`/v1/claims/${key}`, { doing: 'holding' });
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'supervisor', 15);
  const answer = await connect(code, 'theirs');
  const theirs = client(hub.url, connectionSchema.parse(answer.body).token);
  expect((await theirs.get('/v1/events')).body).toMatchObject({ events: [] });
  expect((await theirs.get('/v1/incidents')).body).toMatchObject({ incidents: [] });
  expect((await theirs.get('/v1/claims')).body).toMatchObject({ taken: [] });
  expect((await theirs.get('/v1/drafts')).body).toMatchObject({ drafts: [] });
  expect((await theirs.get('/v1/devices')).body).toMatchObject({ devices: [{ id: 'theirs' }] });
  expect((await theirs.get('/v1/people')).body).toMatchObject({ people: [{ devices: [{ id: 'theirs' }] }] });
  expect((await theirs.get('/v1/pages')).body).toEqual({ pages: [] });
  const { people } = peopleSchema.parse((await ours.get('/v1/people')).body);
  const owner = people.find(({ devices }) => devices.some(({ id }) => id === 'our-device'));
  const strange = await theirs.post('/v1/codes', { person: owner?.id });
  expect(strange).toMatchObject({ status: 404, body: { code: 'person.unknown' } });
  expect((await theirs.delete('/v1/devices/our-device')).status).toBe(404);
  expect((await theirs.get(`/v1/incidents/${key}`)).status).toBe(404);
  const patched = await theirs.patch(`/v1/incidents/${key}`, { status: 'closed' }, { 'If-Match': '"1"' });
  expect(patched.status).toBe(404);
  await theirs.put('/v1/settings', { approval: 'never' }, { 'If-Match': '"0"' });
  expect((await ours.get('/v1/settings')).body).toMatchObject({ version: 0, settings: {} });
  await theirs.delete(`/v1/claims/${key}`);
  expect((await ours.get('/v1/claims')).body).toMatchObject({ taken: [{ key }] });
});

test('deadlines and pages that a supervisor gives out reach every device of the team', async () => {
  const supervisor = await connectDevice(hub, 'supervisor');
  const trainee = await connectDevice(hub, 'trainee');
  const before = await trainee.get('/v1/settings');
  expect(before).toMatchObject({ status: 200, body: { version: 0, settings: {}, published_at: null } });
  const settings = {
    policy: { id: 'gorod-2026', version: 3, normalHours: 4, emergencyHours: 0.5 },
    pages: [{ network: 'vk', owner: '-38612614', name: 'Администрация города' }],
  };
  const first = await supervisor.put('/v1/settings', settings, { 'If-Match': '"0"' });
  expect(first).toMatchObject({ status: 200, body: { version: 1 } });
  const got = await trainee.get('/v1/settings');
  expect(got.headers.get('ETag')).toBe('"1"');
  expect(got.body).toMatchObject({ settings, published_by: 'Пост 1' });
  const again = await send(hub.url, 'GET', '/v1/settings', undefined, {
    Authorization: `Bearer ${trainee.token}`,
    'If-None-Match': '"1"',
  });
  expect(again).toMatchObject({ status: 304, body: null });
  const late = await supervisor.put('/v1/settings', {}, { 'If-Match': '"0"' });
  expect(late).toMatchObject({ status: 412, body: { code: 'settings.stale' } });
  const wrong = await supervisor.put('/v1/settings', { policy: { normalHours: -1 } }, { 'If-Match': '"1"' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/policy/normalHours' }] } });
  expect((await supervisor.put('/v1/settings', {})).status).toBe(428);
});
