import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '~/lib/comment/claim.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { list, newKey, take, taken } from './claiming.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { answerSeen, commentGone, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let other: Hub;
let sql: Sql;
let marina: Client;
let oleg: Client;
/** The same device as `oleg`, at the second hub of the team. */
let olegElsewhere: Client;

beforeAll(async () => {
  database = await startPostgres();
  [hub, other] = await Promise.all([startOne(), startOne()]);
  sql = postgres(database.url, { max: 2 });
  marina = await connectDevice(hub, 'moderator', 'marina', 'Марина');
  oleg = await connectDevice(hub, 'supervisor', 'oleg', 'Олег');
  olegElsewhere = client(other.url, oleg.token);
});

afterAll(async () => {
  await sql?.end();
  await Promise.all([hub?.stop(), other?.stop()]);
  await database?.stop();
});

const startOne = () => startHub({ port: 0, databaseUrl: database.url, quiet: true });
const standing = async (key: string) => (await list(oleg)).taken.find((claim) => claim.key === key) ?? null;
const minutesOf = ({ since, until }: Claim) => (Date.parse(until) - Date.parse(since)) / 60_000;
const runOut = (key: string) =>
  sql`update claims set until_at = now() - interval '1 second' where key = ${key} and ended_at is null`;
const tell = async (who: Client, writer: LogWriter, draft: Parameters<LogWriter['write']>[0], at: string) => {
  const answer = await who.post('/v1/events:batch', { deliveries: [writer.write(draft, at)] });
  expect(answer.body).toMatchObject({ results: [{ status: 'applied' }] });
};

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
  await sql`update claims set until_at = now() + interval '5 seconds' where key = ${key}`;
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
  const trainee = await connectDevice(hub, 'trainee', 'trainee', 'Стажёр');
  expect(await taken(trainee, newKey())).toMatchObject({ holder: { role: 'trainee' } });
  await taken(marina, key);
  expect((await take(trainee, key, { doing: 'writing', over: 'marina' })).status).toBe(403);
  expect(await standing(key)).toMatchObject({ holder: { name: 'Марина' } });
});

test('of many who take one comment at once, at two hubs, exactly one gets it', async () => {
  const key = newKey();
  const devices = await Promise.all(
    Array.from({ length: 8 }, (_, n) => connectDevice(n % 2 ? hub : other, 'moderator', `racer-${n}`)),
  );
  const answers = await Promise.all(
    devices.map(({ token }, n) => take(client((n % 2 ? other : hub).url, token), key)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  const winner = answers.findIndex(({ status }) => status === 200);
  expect(await standing(key)).toMatchObject({ holder: { device: `racer-${winner}` } });
});

test('letting go ends one’s own claim, can be repeated, and leaves a colleague’s alone', async () => {
  const key = newKey();
  await taken(marina, key);
  expect((await oleg.delete(`/v1/claims/${key}`)).status).toBe(204);
  expect(await standing(key)).not.toBeNull();
  expect((await marina.delete(`/v1/claims/${key}`)).status).toBe(204);
  expect((await marina.delete(`/v1/claims/${key}`)).status).toBe(204);
  expect(await standing(key)).toBeNull();
  expect((await take(oleg, key)).status).toBe(200);
});

test('a claim that outlives its owner ends by itself: it is free, and whoever waits is told', async () => {
  const key = newKey();
  await taken(marina, key);
  const { next_cursor } = await list(oleg);
  const waiting = list(olegElsewhere, `?after=${next_cursor}&wait=20`);
  await runOut(key);
  expect(await standing(key)).toBeNull();
  expect((await waiting).ended).toMatchObject([{ key, by: 'expired' }]);
  expect(await taken(oleg, key)).toMatchObject({ holder: { name: 'Олег' } });
});

test('whoever waits hears within seconds what happens at another hub, and with the cursor nothing twice', async () => {
  const key = newKey();
  const { next_cursor } = await list(oleg);
  const startedAt = Date.now();
  const waiting = list(olegElsewhere, `?after=${next_cursor}&wait=20`);
  const claim = await taken(marina, key);
  const heard = await waiting;
  expect(heard).toMatchObject({ taken: [claim], ended: [], more: false });
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  await marina.delete(`/v1/claims/${key}`);
  const then = await list(oleg, `?after=${heard.next_cursor}`);
  expect(then).toMatchObject({ taken: [], ended: [{ key, by: 'released' }] });
  expect(await list(oleg, `?after=${then.next_cursor}&wait=1`)).toMatchObject({
    taken: [],
    ended: [],
    next_cursor: then.next_cursor,
  });
});

test('an answer seen on the page ends the claim, whoever saw it; so does the end of the comment', async () => {
  const writer = new LogWriter('oleg');
  const key = newKey();
  await taken(marina, key);
  const { next_cursor } = await list(oleg);
  await tell(oleg, writer, answerSeen({ answer: newKey() }, key), new Date().toISOString());
  expect(await standing(key)).toBeNull();
  expect((await list(oleg, `?after=${next_cursor}`)).ended).toContainEqual({
    key,
    by: 'resolved',
    at: expect.any(String),
  });
  const gone = newKey();
  await taken(marina, gone);
  await tell(oleg, writer, { ...commentGone(), key: gone }, new Date().toISOString());
  expect(await standing(gone)).toBeNull();
});

test('an old answer that is delivered late ends no claim taken after it', async () => {
  const key = newKey();
  await taken(marina, key);
  await tell(oleg, new LogWriter('late'), answerSeen({ answer: newKey() }, key), '2026-11-20T09:00:00.000Z');
  expect(await standing(key)).toMatchObject({ holder: { name: 'Марина' } });
});

test('another organisation sees no claim, takes none away and may hold the same comment', async () => {
  const key = newKey();
  await taken(marina, key);
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'supervisor', 15);
  const device = { id: 'stranger', name: 'Тёзка' };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const theirs = client(hub.url, connectionSchema.parse(answer.body).token);
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

test('a bookmark from before the database was restored from a copy is refused: the list is begun anew', async () => {
  const key = newKey();
  await taken(marina, key);
  const { next_cursor } = await list(oleg);
  await sql`update counters set value = value - 1`;
  expect((await oleg.get(`/v1/claims?after=${next_cursor}`)).body).toMatchObject({
    code: 'cursor.unreadable',
  });
  await sql`update counters set value = value + 1`;
});

test('a hub that stops lets everybody go who waits', async () => {
  const third = await startOne();
  const waiting = list(client(third.url, oleg.token), `?after=${(await list(oleg)).next_cursor}&wait=25`);
  await expect.poll(() => third.waiting(), { timeout: 20_000 }).toBe(1);
  const startedAt = Date.now();
  await third.stop();
  expect((await waiting).taken).toEqual([]);
  // Long before the 25 seconds it would have waited for.
  expect(Date.now() - startedAt).toBeLessThan(15_000);
});

test('the routes stand in the OpenAPI document', async () => {
  const { body } = await send(hub.url, 'GET', '/openapi.json');
  expect(body).toMatchObject({
    paths: {
      '/v1/claims': { get: { responses: { 200: {}, 400: {} } } },
      '/v1/claims/{key}': { put: { responses: { 200: {}, 409: {} } }, delete: { responses: { 204: {} } } },
      '/v1/me': { get: {}, patch: {} },
    },
    components: { schemas: { Claim: {} } },
  });
});

test('what the extension tells of its claims is taken into the log as it is', async () => {
  const key = newKey();
  const writer = new LogWriter('marina');
  const page = 'vk:-38612614';
  const now = new Date().toISOString();
  await tell(
    marina,
    writer,
    { type: 'claim.taken', key, page, data: { doing: 'writing', shared: true } },
    now,
  );
  await tell(marina, writer, { type: 'claim.released', key, page, data: { why: 'cancelled' } }, now);
});
