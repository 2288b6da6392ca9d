import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Delivery } from '~/lib/log/event.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { batchAnswerSchema, eventsSchema } from '~/server/routes/events.ts';
import { meSchema } from '~/server/routes/me.ts';
import { codeSchema } from '~/server/routes/team.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let supervisor: Client;
let oleg: Client;
let made = 0;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  supervisor = await connectDevice(hub, 'supervisor', 'chief', 'Ирина');
  oleg = await connectDevice(hub, 'moderator', 'oleg', 'Олег');
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
});

/** Events as the browser with this id writes them, each about a comment of its own. */
function written(device: string, many = 1): Delivery[] {
  const log = new LogWriter(device);
  return Array.from({ length: many }, () => {
    made += 1;
    return log.write(commentSeen('Когда починят лифт?', `vk:-1:2:own${made}`));
  });
}

async function hand(by: Client, deliveries: Delivery[]) {
  return batchAnswerSchema.parse((await by.post('/v1/events:batch', { deliveries })).body).results;
}

const statuses = async (by: Client, deliveries: Delivery[]) =>
  (await hand(by, deliveries)).map(({ status, problem }) => problem?.code ?? status);

const personOf = async (device: Client) => meSchema.parse((await device.get('/v1/me')).body).person;

/** Connects a device by a code that the supervisor gives for a person, or for somebody new. */
async function enter(id: string, name: string, person?: string, former?: Client): Promise<Client> {
  const wanted = person === undefined ? { role: 'moderator' } : { person };
  const { code } = codeSchema.parse((await supervisor.post('/v1/codes', wanted)).body);
  const proof = former && { Authorization: `Bearer ${former.token}` };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device: { id, name } }, proof);
  return client(hub.url, connectionSchema.parse(answer.body).token);
}

test('what a colleague’s browser wrote is refused by itself, in words that say what to do, and what is beside it is taken', async () => {
  await connectDevice(hub, 'moderator', 'marina', 'Марина');
  const [own, after] = written('oleg', 2);
  const [forged] = written('marina');
  if (!own || !after || !forged) throw new Error('nothing written');
  const results = await hand(oleg, [own, forged, after]);
  expect(results.map(({ status }) => status)).toEqual(['applied', 'rejected', 'applied']);
  expect(results[1]).toMatchObject({ event_id: forged.event.id, problem: { code: 'event.foreign' } });
  expect(results[1]?.problem?.detail).toContain('попросите руководителя дать код на ваше имя');
  const listed = await oleg.get(`/v1/events?key=${forged.event.key}`);
  expect(eventsSchema.parse(listed.body).events).toEqual([]);
});

test('also in the name of a colleague who was let out, and by a supervisor', async () => {
  await connectDevice(hub, 'moderator', 'gone', 'Глеб');
  await supervisor.delete('/v1/devices/gone');
  expect(await statuses(oleg, written('gone'))).toEqual(['event.foreign']);
  expect(await statuses(supervisor, written('oleg'))).toEqual(['event.foreign']);
});

test('its author hands over what was refused from another, and from then on it is a repeat whoever sends it', async () => {
  const anna = await connectDevice(hub, 'moderator', 'anna', 'Анна');
  const log = written('anna', 2);
  expect(await statuses(oleg, log)).toEqual(['event.foreign', 'event.foreign']);
  expect(await statuses(anna, log)).toEqual(['applied', 'applied']);
  expect(await statuses(oleg, log)).toEqual(['duplicate', 'duplicate']);
});

test('the log of an older browser, taken in from a file, goes on from another browser of the same person', async () => {
  const office = await connectDevice(hub, 'moderator', 'vera-office', 'Вера');
  const home = await enter('vera-home', 'Вера', await personOf(office));
  await supervisor.delete('/v1/devices/vera-office');
  expect(await statuses(home, written('vera-office', 2))).toEqual(['applied', 'applied']);
});

test('whoever came with a code for somebody new hands the old log over after a code for the same person', async () => {
  const before = await connectDevice(hub, 'moderator', 'zoya-old', 'Зоя');
  const person = await personOf(before);
  const log = written('zoya-old');
  await supervisor.delete('/v1/devices/zoya-old');
  const stranger = await enter('zoya-new', 'Зоя');
  expect(await statuses(stranger, log)).toEqual(['event.foreign']);
  const herself = await enter('zoya-new', 'Зоя', person, stranger);
  expect(await personOf(herself)).toBe(person);
  expect(await statuses(herself, log)).toEqual(['applied']);
});

test('what was written before anything was connected, by a browser that nobody here knows, is taken', async () => {
  expect(await statuses(oleg, written('never-connected'))).toEqual(['applied']);
});

test('a browser that has another owner now hands over all it wrote', async () => {
  const before = written('shared-desk');
  const pavel = await connectDevice(hub, 'moderator', 'shared-desk', 'Павел');
  await pavel.delete('/v1/me');
  const nina = await enter('shared-desk', 'Нина');
  expect(await statuses(nina, [...before, ...written('shared-desk')])).toEqual(['applied', 'applied']);
});

test('who comes back with a code for anybody, under the id and name of one who was let out, is somebody new', async () => {
  const rita = await connectDevice(hub, 'moderator', 'rita', 'Рита');
  const person = await personOf(rita);
  const another = await enter('rita-home', 'Рита', person);
  await rita.delete('/v1/me');
  const comer = await enter('rita', 'Рита');
  expect(await personOf(comer)).not.toBe(person);
  expect(await statuses(comer, written('rita-home'))).toEqual(['event.foreign']);
  const back = await enter('rita', 'Рита', person, comer);
  expect(await personOf(back)).toBe(await personOf(another));
});
