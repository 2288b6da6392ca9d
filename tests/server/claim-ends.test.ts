import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hub } from '~/server/start-hub.ts';
import { list, newKey, setColleagues, standingFor, startAnother, take, taken } from './claiming.ts';
import { type Client, client } from './client.ts';
import { answerSeen, commentGone, LogWriter } from './deliveries.ts';
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
const runOut = (key: string) =>
  at.sql`update claims set until_at = now() - interval '1 second' where key = ${key} and ended_at is null`;
const tell = async (who: Client, writer: LogWriter, draft: Parameters<LogWriter['write']>[0], at: string) => {
  const answer = await who.post('/v1/events:batch', { deliveries: [writer.write(draft, at)] });
  expect(answer.body).toMatchObject({ results: [{ status: 'applied' }] });
};

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

test('a bookmark from before the database was restored from a copy is refused: the list is begun anew', async () => {
  const key = newKey();
  await taken(marina, key);
  const { next_cursor } = await list(oleg);
  await at.sql`update counters set value = value - 1`;
  expect((await oleg.get(`/v1/claims?after=${next_cursor}`)).body).toMatchObject({
    code: 'cursor.unreadable',
  });
  await at.sql`update counters set value = value + 1`;
});

test('a hub that stops lets everybody go who waits', async () => {
  const third = await startAnother(at);
  const waiting = list(client(third.url, oleg.token), `?after=${(await list(oleg)).next_cursor}&wait=25`);
  await expect.poll(() => third.waiting(), { timeout: 20_000 }).toBe(1);
  const startedAt = Date.now();
  await third.stop();
  expect((await waiting).taken).toEqual([]);
  // Long before the 25 seconds it would have waited for.
  expect(Date.now() - startedAt).toBeLessThan(15_000);
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
