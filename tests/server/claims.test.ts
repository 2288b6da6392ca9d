import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '~/lib/comment/claim.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import type { Hub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { list, newKey, setColleagues, standingFor, take, taken } from './claiming.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let other: Hub;
let marina: Client;
let oleg: Client;
let olegElsewhere: Client;

beforeAll(async () => {
  ({ other, marina, oleg, olegElsewhere } = await setColleagues(at));
});

afterAll(() => other?.stop());

const standing = (key: string) => standingFor(oleg, key);
const minutesOf = ({ since, until }: Claim) => (Date.parse(until) - Date.parse(since)) / 60_000;

test('who takes a comment is named to the team with since when: three minutes writing, thirty holding', async () => {
  const key = newKey();
  const held = await taken(marina, key, { doing: 'holding' });
  expect(held).toMatchObject({ holder: { device: 'marina', name: 'Марина', role: 'moderator' } });
  expect(minutesOf(held)).toBeCloseTo(30);
  const writing = await taken(marina, key);
  expect(minutesOf(writing)).toBeCloseTo(3);
  expect(await standing(key)).toEqual(writing);
});

test('a supervisor gives a comment to a colleague for a working day, and it stays given while the colleague writes', async () => {
  const key = newKey();
  const given = await taken(oleg, key, { doing: 'holding', to: 'marina' });
  expect(given).toMatchObject({ holder: { device: 'marina', name: 'Марина' }, by: 'Олег' });
  expect(minutesOf(given)).toBeCloseTo(8 * 60);
  expect(await taken(marina, key)).toMatchObject({ doing: 'writing', by: 'Олег', until: given.until });
  await marina.delete(`/v1/claims/${key}`);
  expect(await standing(key)).toBeNull();
  expect(await taken(marina, key)).not.toHaveProperty('by');
});

test('a comment is given away over its holder only knowingly, to a member of the team, and by a supervisor alone', async () => {
  const key = newKey();
  await taken(marina, key);
  expect(await take(oleg, key, { doing: 'holding', to: 'oleg' })).toMatchObject({
    status: 409,
    body: { claim: { holder: { name: 'Марина' } } },
  });
  expect((await take(oleg, key, { doing: 'holding', to: 'stranger' })).status).toBe(404);
  expect((await take(marina, key, { doing: 'holding', to: 'oleg', over: 'marina' })).status).toBe(403);
  const given = await taken(oleg, key, { doing: 'holding', to: 'oleg', over: 'marina' });
  expect(given.holder.name).toBe('Олег');
});

test('typing on makes a claim last longer, and it is still known since when', async () => {
  const key = newKey();
  const first = await taken(marina, key);
  await at.sql`update claims set until_at = now() + interval '5 seconds' where key = ${key}`;
  const longer = await taken(marina, key);
  expect(longer.since).toBe(first.since);
  expect(Date.parse(longer.until)).toBeGreaterThanOrEqual(Date.parse(first.until));
});

test('a colleague is refused and told who holds it; whoever decides so takes it over from that one', async () => {
  const key = newKey();
  await taken(marina, key);
  const refused = await take(olegElsewhere, key);
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'claim.held', detail: expect.stringContaining('коллега'), claim: { key } },
  });
  expect(refused.body).toMatchObject({ claim: { holder: { name: 'Марина' }, doing: 'writing' } });
  expect((await take(oleg, key, { doing: 'writing', over: 'somebody' })).status).toBe(409);
  expect(await taken(oleg, key, { doing: 'writing', over: 'marina' })).toMatchObject({
    holder: { name: 'Олег' },
  });
  expect(await take(marina, key)).toMatchObject({
    status: 409,
    body: { claim: { holder: { name: 'Олег' } } },
  });
});

test('a trainee shows what they write, and takes nothing away from a colleague', async () => {
  const key = newKey();
  const trainee = await connectDevice(at.hub, 'trainee', 'trainee', 'Стажёр');
  expect(await taken(trainee, newKey())).toMatchObject({ holder: { role: 'trainee' } });
  await taken(marina, key);
  expect((await take(trainee, key, { doing: 'writing', over: 'marina' })).status).toBe(403);
  expect(await standing(key)).toMatchObject({ holder: { name: 'Марина' } });
});

test('of many who take one comment at once, at two hubs, exactly one gets it', async () => {
  const key = newKey();
  const devices = await Promise.all(
    Array.from({ length: 8 }, (_, n) => connectDevice(n % 2 ? at.hub : other, 'moderator', `racer-${n}`)),
  );
  const answers = await Promise.all(
    devices.map(({ token }, n) => take(client((n % 2 ? other : at.hub).url, token), key)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  const winner = answers.findIndex(({ status }) => status === 200);
  expect(await standing(key)).toMatchObject({ holder: { device: `racer-${winner}` } });
});

test('another organisation sees no claim, takes none away and may hold the same comment', async () => {
  const key = newKey();
  await taken(marina, key);
  const code = await createCode(at.sql, await createOrganisation(at.sql, 'Соседи'), 'supervisor', 15);
  const device = { id: 'stranger', name: 'Тёзка' };
  const answer = await send(at.hub.url, 'POST', '/v1/devices:connect', { code, device });
  const theirs = client(at.hub.url, connectionSchema.parse(answer.body).token);
  expect((await list(theirs)).taken).toEqual([]);
  expect((await theirs.delete(`/v1/claims/${key}`)).status).toBe(204);
  expect(await taken(theirs, key)).toMatchObject({ holder: { name: 'Тёзка' } });
  expect(await standing(key)).toMatchObject({ holder: { name: 'Марина' } });
});

test('what does not fit is refused in words', async () => {
  expect((await take(marina, newKey(), { doing: 'sleeping' })).status).toBe(422);
  expect((await take(marina, 'плохой', { doing: 'writing' })).status).toBe(422);
  expect((await oleg.get('/v1/claims?after=zzz')).body).toMatchObject({ code: 'cursor.unreadable' });
  expect((await oleg.get('/v1/claims?wait=600')).status).toBe(422);
});

test('the routes stand in the OpenAPI document', async () => {
  const { body } = await send(at.hub.url, 'GET', '/openapi.json');
  expect(body).toMatchObject({
    paths: {
      '/v1/claims': { get: { responses: { 200: {}, 400: {} } } },
      '/v1/claims/{key}': { put: { responses: { 200: {}, 409: {} } }, delete: { responses: { 204: {} } } },
      '/v1/me': { get: {}, patch: {} },
    },
    components: { schemas: { Claim: {} } },
  });
});
