import { expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { codeSchema, connectedSchema, peopleSchema } from '~/server/routes/team.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { client, connectDevice, send, sendCode } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile({ organisation: 'ЦУР' });

test('a supervisor lets a device in and out: it is listed, and its token ends with its next request', async () => {
  const supervisor = await connectDevice(at.hub, 'supervisor');
  const { code } = codeSchema.parse((await supervisor.post('/v1/codes', { role: 'trainee' })).body);
  const { token } = connectionSchema.parse((await sendCode(at.hub, code, 'lost-laptop')).body);
  const lost = client(at.hub.url, token);
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
  const supervisor = await connectDevice(at.hub, 'supervisor');
  const one = (await supervisor.post('/v1/codes', { role: 'moderator' })).body;
  const device = (id: string, about: string) => ({ id, name: 'Ольга', about });
  await send(at.hub.url, 'POST', '/v1/devices:connect', {
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
  const second = await send(at.hub.url, 'POST', '/v1/devices:connect', {
    code: code.code,
    device: { ...device('olga-home', 'Linux'), name: 'Браузер' },
  });
  const { token, name } = connectionSchema.parse(second.body);
  expect(name).toBe('Ольга');
  const both = await olga();
  expect(both).toHaveLength(1);
  expect(both[0]).toMatchObject({ id: first?.id, name: 'Ольга', role: 'moderator' });
  expect(both[0]?.devices.map(({ about }) => about).sort()).toEqual(['Linux', 'Windows']);
  await client(at.hub.url, token).patch('/v1/me', { name: 'Ольга Орлова' });
  expect(await olga()).toMatchObject([{ name: 'Ольга Орлова' }]);
  for (const id of ['olga-office', 'olga-home']) await supervisor.delete(`/v1/devices/${id}`);
  const [gone] = await olga();
  expect(gone?.devices.map(({ revoked_at }) => revoked_at === null)).toEqual([false, false]);
  const back = codeSchema.parse((await supervisor.post('/v1/codes', { person: first?.id })).body);
  await send(at.hub.url, 'POST', '/v1/devices:connect', {
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
  const supervisor = await connectDevice(at.hub, 'supervisor', 'seen');
  await at.sql`update devices set last_seen_at = now() - interval '1 hour' where device_id = 'seen'`;
  const { people } = peopleSchema.parse((await supervisor.get('/v1/people')).body);
  const seen = people.flatMap(({ devices }) => devices).find(({ id }) => id === 'seen')?.last_seen_at;
  expect(Date.now() - Date.parse(seen ?? '')).toBeLessThan(30 * 60_000);
});

test('the pages of an organisation are those given to the team and those that incidents came from', async () => {
  const code = await createCode(at.sql, await createOrganisation(at.sql, 'Район'), 'supervisor', 15);
  const { token } = connectionSchema.parse((await sendCode(at.hub, code, 'district')).body);
  const supervisor = client(at.hub.url, token);
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

test('deadlines and pages that a supervisor gives out reach every device of the team', async () => {
  const supervisor = await connectDevice(at.hub, 'supervisor');
  const trainee = await connectDevice(at.hub, 'trainee');
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
  const again = await send(at.hub.url, 'GET', '/v1/settings', undefined, {
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
