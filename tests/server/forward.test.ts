import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { parkedSchema } from '~/server/routes/targets.ts';
import type { Hub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { startSmallRedmine } from '~/tests/faults/small-redmine.ts';
import { type Client, connectDevice, send } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { setForwarding, stateFor, untilQuiet } from './forwarding.ts';

const SECRET = 'redmine-key-of-the-hub';

let at: Awaited<ReturnType<typeof setForwarding>>;
let redmine: Awaited<ReturnType<typeof startSmallRedmine>>;
let hub: Hub;
let supervisor: Client;
let one: Client;
let other: Client;

beforeAll(async () => {
  at = await setForwarding();
  hub = await at.start();
  supervisor = await connectDevice(hub, 'supervisor', 'supervisor');
  one = await connectDevice(hub, 'moderator', 'device-1');
  other = await connectDevice(hub, 'moderator', 'device-2');
});

beforeEach(async () => {
  await redmine?.close();
  redmine = await startSmallRedmine();
  redmine.takeOnly(SECRET);
  for (const { id } of await at.sql`select id from targets`) await at.command(null, 'remove', String(id));
  await at.sql`delete from incidents`;
  await at.sql`delete from events`;
  await at.command(SECRET, 'add', 'redmine', redmine.url, 'incidents');
  // The events of the tests are of the 20th: as if the target had been there then.
  await at.sql`
    update targets set setup = regexp_replace(setup, '"since":"[^"]*"', '"since":"2026-11-01T00:00:00.000Z"')`;
});

afterAll(async () => {
  await redmine?.close();
  await hub?.stop();
  await at?.close();
});

async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
  expect((await by.post('/v1/events:batch', { deliveries })).status).toBe(200);
}

/** Issues of a comment, with their notes. */
function issuesOf(key: string) {
  return redmine.issues.filter(({ custom_fields }) => custom_fields.some(({ value }) => value === key));
}

const KEY = 'vk:-1:2:hole';

/** The comment `KEY` with other words. */
function commentChanged(text: string): EventDraft {
  const draft = commentSeen(text, KEY);
  if (draft.type !== 'comment.seen') throw new Error('A comment is seen');
  return { ...draft, type: 'comment.changed' };
}

test('a comment that two devices tell of is one incident in Redmine, and its answer one note', async () => {
  const [here, there] = [new LogWriter('device-1'), new LogWriter('device-2')];
  const answer = answerSeen({}, KEY);
  await hand(one, here.write(commentSeen('Когда починят лифт?', KEY)), here.write(answer));
  await hand(other, there.write(commentSeen('Когда починят лифт?', KEY)), there.write(answer));
  const state = await untilQuiet(supervisor);
  const [issue, ...doubles] = issuesOf(KEY);
  expect(doubles).toEqual([]);
  expect(issue?.subject).toBe('Когда починят лифт?');
  expect(issue?.journals.map(({ notes }) => notes)).toEqual([
    expect.stringContaining('Страница ответила 20 ноября 2026'),
  ]);
  expect(JSON.stringify(issue)).not.toContain('Алла Петрова');
  expect(state).toMatchObject({
    delivered: 2,
    parked: 0,
    last_error: null,
    place: 'incidents',
    url: redmine.url,
  });
});

test('thanks become no incident, and what a person says must be answered does', async () => {
  const log = new LogWriter();
  const [thanks, asked] = ['vk:-1:2:thanks', 'vk:-1:2:asked'];
  await hand(
    one,
    log.write(commentSeen('Спасибо!', thanks)),
    log.write(commentSeen('Спасибо большое', asked)),
  );
  await hand(
    one,
    log.write({
      type: 'duty.set',
      key: asked,
      page: 'vk:-1',
      data: { duty: 'must' },
      personal: { reason: 'вопрос' },
    }),
  );
  await untilQuiet(supervisor);
  expect(issuesOf(thanks)).toEqual([]);
  expect(issuesOf(asked)).toHaveLength(1);
});

test('an answer that is gone and comes back is told in its order, and what is told late is not told', async () => {
  const log = new LogWriter();
  const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const seen = log.write(commentSeen('Когда починят лифт?', KEY), at(0));
  const answer = answerSeen({}, KEY);
  const gone: EventDraft = {
    type: 'answer.gone',
    key: KEY,
    page: 'vk:-1',
    data: { answer: 'vk:-38612614:114815:7790' },
  };
  const late = new LogWriter('device-2').write(answer, at(5));
  await hand(one, seen, log.write(answer, at(1)), log.write(gone, at(6)), log.write(answer, at(7)));
  await hand(other, late);
  await untilQuiet(supervisor);
  expect(issuesOf(KEY)[0]?.journals.map(({ notes }) => notes.split('\n')[0])).toEqual([
    expect.stringContaining('Страница ответила'),
    'Ответа страницы больше нет.',
    expect.stringContaining('Страница ответила'),
  ]);
});

test('the key is never given back: not by the API, not by a command, not in the database or the metrics', async () => {
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await untilQuiet(supervisor);
  const told = [
    JSON.stringify((await supervisor.get('/v1/targets')).body),
    await at.command(null),
    JSON.stringify(await at.sql`select * from targets`),
    String((await send(hub.url, 'GET', '/metrics')).body),
  ];
  for (const text of told) expect(text).not.toContain(SECRET);
  expect(told[3]).toMatch(/otklik_hub_forwards_total\{result="delivered"\} [1-9]/);
  expect(told[3]).toMatch(/otklik_hub_forwarding [1-9]/);
});

test('a key that is refused stops the target and parks nothing; a new key lets it go on', async () => {
  redmine.takeOnly('another-key');
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await expect.poll(async () => (await stateFor(supervisor)).stopped_at, { timeout: 20_000 }).not.toBeNull();
  const stopped = await stateFor(supervisor);
  expect(stopped).toMatchObject({
    waiting: 1,
    parked: 0,
    last_error: expect.stringContaining('не принимает ключ'),
  });
  expect(stopped.waiting_since).not.toBeNull();
  expect(await at.command(null)).toContain('Передача остановлена');
  await expect(at.command('wrong', 'key', stopped.id)).rejects.toThrow('не принимает ключ');
  await at.command('another-key', 'key', stopped.id);
  expect(await untilQuiet(supervisor)).toMatchObject({ stopped_at: null, last_error: null });
  expect(issuesOf(KEY)).toHaveLength(1);
});

test('what Redmine refuses is parked with its reason, holds only its own comment, and goes when it is sent again', async () => {
  const log = new LogWriter();
  redmine.faults.push('refuses it');
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)), log.write(answerSeen({}, KEY)));
  const free = 'vk:-1:2:free';
  await hand(one, log.write(commentSeen('А свет?', free)));
  await expect.poll(() => issuesOf(free).length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => stateFor(supervisor), { timeout: 20_000 }).toMatchObject({ parked: 1, waiting: 1 });
  const state = await stateFor(supervisor);
  const { parked } = parkedSchema.parse((await supervisor.get(`/v1/targets/${state.id}/parked`)).body);
  expect(parked).toMatchObject([
    { key: KEY, type: 'comment.seen', reason: 'Redmine не принял запись: Тема слишком длинная' },
  ]);
  expect(await at.command(null, 'parked', state.id)).toContain(`${KEY}  comment.seen`);
  expect((await supervisor.post(`/v1/targets/${state.id}/retry`, {})).status).toBe(204);
  expect(await untilQuiet(supervisor)).toMatchObject({ parked: 0 });
  expect(issuesOf(KEY).map(({ journals }) => journals.length)).toEqual([1]);
});

test('a Redmine that is busy and loses answers gets everything once, in the end', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const log = new LogWriter();
  redmine.faults.push('database is locked', 'answers 500 after it was done', 'drops after it was done');
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)), log.write(answerSeen({}, KEY)));
  const state = await untilQuiet(supervisor);
  vi.restoreAllMocks();
  expect(redmine.faults).toEqual([]);
  expect(state).toMatchObject({ parked: 0, failures: 0, failing_since: null });
  expect(issuesOf(KEY).map(({ journals }) => journals.length)).toEqual([1]);
});

test('of what is older than the target only what still waits becomes an incident', async () => {
  const { id } = await stateFor(supervisor);
  await at.command(null, 'remove', id);
  const log = new LogWriter();
  const answered = 'vk:-1:2:answered';
  await hand(one, log.write(commentSeen('Когда починят лифт?', KEY)));
  await hand(one, log.write(commentSeen('А свет?', answered)), log.write(answerSeen({}, answered)));
  await at.command(SECRET, 'add', 'redmine', redmine.url, 'incidents');
  await untilQuiet(supervisor);
  expect(issuesOf(KEY)).toHaveLength(1);
  expect(issuesOf(answered)).toEqual([]);
});

test('an incident that a program made goes nowhere until a device sees the comment, and then once', async () => {
  const made = { ext_key: KEY, text: 'Когда починят лифт?' };
  const answer = await supervisor.post('/v1/incidents', made, { 'Idempotency-Key': '"program"' });
  expect(answer.status).toBe(201);
  await supervisor.patch(`/v1/incidents/${KEY}`, { status: 'assigned' }, { 'If-Match': '"1"' });
  const free = 'vk:-1:2:free';
  await hand(one, new LogWriter('device-1').write(commentSeen('А свет?', free)));
  await untilQuiet(supervisor);
  expect([issuesOf(free).length, issuesOf(KEY).length]).toEqual([1, 0]);
  await hand(other, new LogWriter('device-2').write(commentSeen('Когда починят лифт?', KEY)));
  await untilQuiet(supervisor);
  expect(issuesOf(KEY)).toHaveLength(1);
});

test('words that were erased before they went do not go any more', async () => {
  const { id } = await stateFor(supervisor);
  await at.sql`update targets set paused_at = now()`;
  const log = new LogWriter();
  const [asked, changed] = [
    log.write(commentSeen('Я Инна Котова, где лифт?', KEY)),
    log.write(commentChanged('Я Инна Котова, где же лифт?')),
  ];
  await hand(one, asked, changed);
  const data = { events: [asked.event.id, changed.event.id], keys: [KEY], why: 'asked' as const };
  await hand(one, log.write({ type: 'data.erased', key: null, page: 'vk:-1', data }));
  await supervisor.post(`/v1/targets/${id}/retry`, {});
  await untilQuiet(supervisor);
  expect(JSON.stringify(redmine.issues)).not.toContain('Котова');
});

test('words that are erased while Redmine is being searched do not go, and nobody keeps quoting them', async () => {
  const log = new LogWriter();
  await hand(one, log.write(commentSeen('Где лифт?', KEY)));
  await untilQuiet(supervisor);
  await at.sql`update forwards set error = 'Котова'`;
  const changed = log.write(commentChanged('Я Инна Котова, где лифт?'), '2026-11-20T09:30:00.000Z');
  const data = { events: [changed.event.id], keys: [KEY], why: 'asked' as const };
  const erasure = log.write({ type: 'data.erased', key: null, page: 'vk:-1', data });
  let erased: Promise<void> | null = null;
  redmine.onRead = () => {
    erased ??= hand(one, erasure);
    return erased;
  };
  await hand(one, changed);
  await expect.poll(() => erased, { timeout: 20_000 }).not.toBeNull();
  await untilQuiet(supervisor);
  expect(JSON.stringify(redmine.issues)).not.toContain('Котова');
  expect(JSON.stringify(await at.sql`select * from forwards`)).not.toContain('Котова');
});

test('a target of one organisation is not seen by another', async () => {
  const code = await createCode(
    at.sql,
    await createOrganisation(at.sql, 'Соседи'),
    { role: 'supervisor' },
    15,
  );
  const device = { id: 'theirs', name: 'Пост' };
  const { body } = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const token = body !== null && typeof body === 'object' && 'token' in body ? String(body.token) : '';
  const { id } = await stateFor(supervisor);
  const ask = (method: string, path: string, sent?: unknown) =>
    send(hub.url, method, path, sent, { Authorization: `Bearer ${token}` });
  expect((await ask('GET', '/v1/targets')).body).toEqual({ targets: [] });
  expect((await ask('GET', `/v1/targets/${id}/parked`)).status).toBe(404);
  expect((await ask('POST', `/v1/targets/${id}/retry`, {})).status).toBe(404);
});

test('a key that was moved to another address in the database is not sent there', async () => {
  const thief = await startSmallRedmine();
  const heard: unknown[] = [];
  thief.onRead = async () => void heard.push(1);
  await at.sql`update targets set url = ${thief.url}`;
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await expect
    .poll(async () => (await stateFor(supervisor)).last_error, { timeout: 20_000 })
    .toContain('Ключ этой системы не открывается');
  expect(heard).toEqual([]);
  await thief.close();
});
