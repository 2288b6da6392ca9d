import { beforeAll, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { codeSchema, peopleSchema } from '~/server/routes/team.ts';
import { list, newKey, standingFor, take, taken } from './claiming.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let marina: Client;
let oleg: Client;

beforeAll(async () => {
  marina = await connectDevice(at.hub, 'moderator', 'marina', 'Марина');
  oleg = await connectDevice(at.hub, 'supervisor', 'oleg', 'Олег');
});

const standing = (key: string) => standingFor(oleg, key);

/** One more device of a colleague, by a code for the person. */
async function oneMoreOf(person: string, id: string): Promise<Client> {
  const people = peopleSchema.parse((await oleg.get('/v1/people')).body).people;
  const of = people.find(({ name }) => name === person)?.id;
  const { code } = codeSchema.parse((await oleg.post('/v1/codes', { person: of })).body);
  const { body } = await send(at.hub.url, 'POST', '/v1/devices:connect', { code, device: { id, name: '?' } });
  return client(at.hub.url, connectionSchema.parse(body).token);
}

test('what a person holds at one device goes on at another without a question, with since when, and a colleague is still refused', async () => {
  const key = newKey();
  const home = await oneMoreOf('Марина', 'marina-home');
  const there = await taken(marina, key);
  const here = await taken(home, key);
  expect(here).toMatchObject({ holder: { device: 'marina-home', name: 'Марина' }, since: there.since });
  expect(here.holder.person).toBe(there.holder.person);
  expect((await home.get('/v1/me')).body).toMatchObject({ person: here.holder.person });
  expect((await take(oleg, key)).status).toBe(409);
  // Whoever decided over Marina while she changed her chair decided over Marina.
  expect((await take(oleg, key, { doing: 'holding', over: 'marina' })).status).toBe(200);
});

test('a composer that closes at one device does not end what is written at the other; the person who lets go does', async () => {
  const key = newKey();
  const home = await oneMoreOf('Марина', 'marina-home-2');
  await taken(home, key);
  await marina.delete(`/v1/claims/${key}`);
  expect(await standing(key)).toMatchObject({ holder: { device: 'marina-home-2' } });
  expect((await oleg.delete(`/v1/claims/${key}?whose=person`)).status).toBe(204);
  expect(await standing(key)).not.toBeNull();
  expect((await marina.delete(`/v1/claims/${key}?whose=person`)).status).toBe(204);
  expect(await standing(key)).toBeNull();
});

test('what is given to a person who writes at another device stays where it is written, and moves on given', async () => {
  const key = newKey();
  const home = await oneMoreOf('Марина', 'marina-home-3');
  await taken(home, key);
  const given = await taken(oleg, key, { doing: 'holding', to: 'marina' });
  expect(given).toMatchObject({ holder: { device: 'marina-home-3' }, doing: 'writing', by: 'Олег' });
  expect(await taken(marina, key)).toMatchObject({
    holder: { device: 'marina' },
    until: given.until,
    by: 'Олег',
  });
});

test('a device that is let out holds nothing any more, and colleagues hear of it', async () => {
  const key = newKey();
  const lost = await connectDevice(at.hub, 'moderator', 'lost', 'Пётр');
  await taken(lost, key, { doing: 'holding' });
  const { next_cursor } = await list(oleg);
  expect((await oleg.delete('/v1/devices/lost')).status).toBe(204);
  expect((await list(oleg, `?after=${next_cursor}`)).ended).toMatchObject([{ key, by: 'released' }]);
  expect((await take(oleg, key)).status).toBe(200);
});
