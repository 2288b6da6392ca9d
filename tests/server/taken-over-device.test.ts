import { beforeAll, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { eventsSchema } from '~/server/routes/events.ts';
import { meSchema } from '~/server/routes/me.ts';
import { codeSchema } from '~/server/routes/team.ts';
import { startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice, sendCode } from './client.ts';
import { LogWriter, removalSnapshot } from './deliveries.ts';
import { decide, list, sent } from './drafting.ts';
import { hubOfFile } from './hub-of-file.ts';

/* The id of a device stands in the log, where every colleague reads it. What it handed over is its owner's. */

const at = hubOfFile();
let chief: Client;

beforeAll(async () => {
  chief = await connectDevice(at.hub, 'supervisor', 'chief', 'Ирина');
});

/** Connects a device that was ended by a code for anybody, or for a person. */
async function comesTo(id: string, wanted: object = { role: 'moderator' }): Promise<Client> {
  const { code } = codeSchema.parse((await chief.post('/v1/codes', wanted)).body);
  return client(at.hub.url, connectionSchema.parse((await sendCode(at.hub, code, id)).body).token);
}

async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
  const answer = await by.post('/v1/events:batch', { deliveries });
  expect(answer.body).toMatchObject({ results: deliveries.map(() => ({ status: 'applied' })) });
}

const wordsOf = (text: string, key: string) =>
  removalSnapshot(key, { author: { id: '5', slug: null, name: 'Лидия' }, text, context: [] });

async function wordsAt(who: Client, key: string): Promise<unknown[]> {
  const { body } = await who.get(`/v1/events?key=${key}`);
  return eventsSchema.parse(body).events.map(({ personal }) => personal?.text ?? null);
}

/** Two people who had the same device one after the other, each with evidence about the same comment. */
async function oneAfterTheOther(id: string, key: string) {
  const log = new LogWriter(id);
  const before = await connectDevice(at.hub, 'moderator', id);
  const { person } = meSchema.parse((await before.get('/v1/me')).body);
  await hand(before, log.write(wordsOf('Что видела Рита', key)));
  const draft = await sent(before, { key });
  await before.delete('/v1/me');
  const after = await comesTo(id);
  await hand(after, log.write(wordsOf('Что видел сменщик', key)));
  return { person, draft, after };
}

test('whoever takes over a device that was ended reads neither evidence nor drafts of its former owner', async () => {
  const key = 'vk:-1:2:301';
  const { person, draft, after } = await oneAfterTheOther('desk', key);
  expect(await wordsAt(after, key)).toEqual([null, 'Что видел сменщик']);
  expect(await list(after)).toEqual([]);
  expect((await after.post(`/v1/drafts/${draft.id}/withdrawal`, {})).status).toBe(404);
  expect(await wordsAt(chief, key)).toEqual(['Что видела Рита', 'Что видел сменщик']);
  await after.delete('/v1/me');
  const herself = await comesTo('desk', { person });
  expect(await wordsAt(herself, key)).toEqual(['Что видела Рита', null]);
  expect(await list(herself)).toMatchObject([{ id: draft.id, text: draft.text }]);
});

test('a person reads at the second device what they handed over from the first', async () => {
  const key = 'vk:-1:2:302';
  const office = await connectDevice(at.hub, 'moderator', 'office');
  const { person } = meSchema.parse((await office.get('/v1/me')).body);
  await hand(office, new LogWriter('office').write(wordsOf('Из кабинета', key)));
  expect(await wordsAt(await comesTo('home', { person }), key)).toEqual(['Из кабинета']);
});

test('what was sent to a device by its former owner is for its supervisor to decide', async () => {
  const trainee = await connectDevice(at.hub, 'trainee', 'classroom');
  const { id } = await sent(trainee);
  await trainee.delete('/v1/me');
  const teacher = await comesTo('classroom', { role: 'supervisor' });
  expect((await decide(teacher, id, { decision: 'approved' })).status).toBe(200);
  const own = await sent(teacher);
  expect((await decide(teacher, own.id, { decision: 'approved' })).body).toMatchObject({ code: 'draft.own' });
});

test('a moderator at what was the device of a supervisor erases nothing at colleagues’', async () => {
  const wish = (key: string) => ({ events: [], keys: [key], why: 'asked' as const });
  const log = new LogWriter('head-desk');
  const erasing = (key: string) => log.write({ type: 'data.erased', key: null, page: null, data: wish(key) });
  const head = await connectDevice(at.hub, 'supervisor', 'head-desk');
  await hand(head, erasing('vk:-1:2:303'));
  await head.delete('/v1/me');
  const after = await comesTo('head-desk');
  await hand(after, erasing('vk:-1:2:304'));
  const { events } = eventsSchema.parse((await after.get('/v1/rulings')).body);
  expect(events.map(({ event }) => event.data)).toEqual([wish('vk:-1:2:303')]);
});

test('what was taken before owners were written down is bound to whoever had the device then', async () => {
  const key = 'vk:-1:2:305';
  const { person, draft, after } = await oneAfterTheOther('old-desk', key);
  await at.sql`update events set handed_by = null, handed_as = null`;
  await at.sql`update drafts set from_person = null`;
  await at.sql`delete from migrations where id = '0014-handed-by'`;
  const newer = await startHub({ port: 0, databaseUrl: at.database.url, quiet: true });
  await newer.stop();
  expect(await wordsAt(after, key)).toEqual([null, 'Что видел сменщик']);
  expect(await list(after)).toEqual([]);
  await after.delete('/v1/me');
  const herself = await comesTo('old-desk', { person });
  expect(await wordsAt(herself, key)).toEqual(['Что видела Рита', null]);
  expect(await list(herself)).toMatchObject([{ id: draft.id }]);
});
