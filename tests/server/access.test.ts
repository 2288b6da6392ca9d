import { expect, test } from 'vitest';
import { ACCESS } from '~/server/access.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { peopleSchema } from '~/server/routes/team.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { client, connectDevice, send, sendCode } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { hubOfFile } from './hub-of-file.ts';
import { methodOf, REQUESTS } from './requests.ts';

const at = hubOfFile();

test('every route that needs a token has its row in the table of requests', () => {
  const guarded = Object.keys(ACCESS).filter((route) => ACCESS[route] !== 'anyone');
  expect(Object.keys(REQUESTS).sort()).toEqual(guarded.sort());
});

test.each(['moderator', 'supervisor', 'trainee'] as const)(
  'a %s may do what the table says',
  async (role) => {
    const { token } = await connectDevice(at.hub, role);
    for (const [route, { path, body, headers }] of Object.entries(REQUESTS)) {
      const bearer = { ...headers, Authorization: `Bearer ${token}` };
      const answer = await send(at.hub.url, methodOf(route), path, body, bearer);
      const allowed = ACCESS[route]?.includes(role);
      expect([route, answer.status === 403], `${role}: ${route}`).toEqual([route, !allowed]);
    }
  },
);

test('without a token every route but the open ones is closed', async () => {
  for (const [route, { path, body, headers }] of Object.entries(REQUESTS)) {
    const answer = await send(at.hub.url, methodOf(route), path, body, headers);
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
  const ours = await connectDevice(at.hub, 'supervisor', 'our-device');
  await ours.post('/v1/events:batch', { deliveries: [new LogWriter().write(commentSeen('Наше', key))] });
  await ours.put(`/v1/claims/${key}`, { doing: 'holding' });
  const code = await createCode(at.sql, await createOrganisation(at.sql, 'Соседи'), 'supervisor', 15);
  const answer = await sendCode(at.hub, code, 'theirs');
  const theirs = client(at.hub.url, connectionSchema.parse(answer.body).token);
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
