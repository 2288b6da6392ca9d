import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementSchema, agreementsSchema } from '~/lib/log/calibration/judgement-schema.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { meSchema } from '~/server/routes/me.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { forgetOldCalibration } from '~/server/store/calibration.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let sql: Sql;
let decider: Client;
let second: Client;
let team: Client[];

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  decider = await connectDevice(hub, 'supervisor', 'chief', 'Марина');
  const [person] = await sql`select person_id, organisation_id from devices where device_id = 'chief'`;
  const wanted = { role: 'supervisor', person: String(person?.person_id) } as const;
  const code = await createCode(sql, String(person?.organisation_id), wanted, 15);
  const device = { id: 'chief-at-home', name: 'Марина' };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  second = client(hub.url, connectionSchema.parse(answer.body).token);
  team = [];
  for (const id of ['one', 'two', 'three']) team.push(await connectDevice(hub, 'moderator', id, id));
});

afterAll(async () => {
  await sql?.end();
  await hub?.stop();
  await database?.stop();
});

const FLAG = { kind: 'insult', start: 0, end: 4, rule: 'insult.you' } as const;

/** A decision of the chief about a comment, at the hub. */
async function decided(key: string): Promise<string> {
  const delivery = new LogWriter('chief').write({
    type: 'flag.dismissed',
    key,
    page: 'vk:-1',
    data: FLAG,
  });
  expect((await decider.post('/v1/events:batch', { deliveries: [delivery] })).status).toBe(200);
  return delivery.event.id;
}

const judge = (who: Client | undefined, of: string, choice: 'remove' | 'keep', id = crypto.randomUUID()) =>
  (who ?? decider).post('/v1/calibration', { id, case: of, choice });
const seen = async (of: string) =>
  agreementsSchema.parse((await decider.get(`/v1/calibration?case=${of}`)).body).agreements[0]?.counts;

test('a case is told of by its counts from the third judgement on, and the same judgement counts once', async () => {
  const of = await decided('vk:-1:2:counted');
  await judge(team[0], of, 'keep');
  const id = crypto.randomUUID();
  await judge(team[1], of, 'keep', id);
  const again = await judge(team[1], of, 'keep', id);
  expect([again.status, agreementSchema.parse(again.body).counts]).toEqual([200, null]);
  expect(await seen(of)).toBeNull();
  const third = await judge(team[2], of, 'remove');
  expect(agreementSchema.parse(third.body).counts).toEqual({ remove: 1, keep: 2 });
  expect(await seen(of)).toEqual({ remove: 1, keep: 2 });
});

test('nothing in the tables tells who judged, nor links a judgement to its case', async () => {
  const of = await decided('vk:-1:2:nameless');
  const id = crypto.randomUUID();
  await judge(team[0], of, 'remove', id);
  const counts = await sql`select * from calibration_counts where case_id = ${of}`;
  const taken = await sql`select * from calibration_taken where id = ${id}`;
  expect(Object.keys(counts[0] ?? {}).sort()).toEqual(
    ['case_id', 'changed_on', 'choice', 'judgements', 'key', 'organisation_id'].sort(),
  );
  expect(Object.keys(taken[0] ?? {}).sort()).toEqual(['id', 'organisation_id', 'taken_on']);
});

test('nobody judges a decision of their own, from whichever of their devices', async () => {
  const of = await decided('vk:-1:2:own');
  for (const own of [decider, second]) {
    expect(await judge(own, of, 'keep')).toMatchObject({ status: 403, body: { code: 'calibration.own' } });
  }
  const { devices } = meSchema.parse((await second.get('/v1/me')).body);
  expect(devices).toEqual(['chief', 'chief-at-home']);
});

test('what is no decision of this organisation is not counted', async () => {
  const of = await decided('vk:-1:2:ours');
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'moderator', 15);
  const device = { id: 'theirs', name: 'Пост' };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const theirs = client(hub.url, connectionSchema.parse(answer.body).token);
  for (const [who, one] of [
    [theirs, of],
    [team[0], crypto.randomUUID()],
  ] as const) {
    expect(await judge(who, one, 'keep')).toMatchObject({
      status: 404,
      body: { code: 'calibration.unknown' },
    });
  }
});

test('what is erased about a comment and what is old are forgotten', async () => {
  const key = 'vk:-1:2:erased';
  const of = await decided(key);
  for (const who of team) await judge(who, of, 'keep');
  expect(await seen(of)).toEqual({ remove: 0, keep: 3 });
  const erased = new LogWriter('one').write({
    type: 'data.erased',
    key: null,
    page: null,
    data: { events: [], keys: [key], why: 'asked' },
  });
  await team[0]?.post('/v1/events:batch', { deliveries: [erased] });
  expect(await sql`select * from calibration_counts where key = ${key}`).toHaveLength(0);
  const old = await decided('vk:-1:2:old');
  await judge(team[0], old, 'keep');
  await sql`update calibration_counts set changed_on = current_date - 200 where case_id = ${old}`;
  await forgetOldCalibration(sql);
  expect(await sql`select * from calibration_counts where case_id = ${old}`).toHaveLength(0);
});
