import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Submission } from '~/lib/log/review/review-schema.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { draftSchema, draftsSchema } from '~/server/routes/drafts.ts';
import { codeSchema, peopleSchema } from '~/server/routes/team.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { createCode, type Role } from '~/server/store/devices.ts';
import { forgetOldDrafts } from '~/server/store/drafts.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { type Answer, type Client, client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let sql: Sql;
let supervisor: Client;
let second: Client;
let moderator: Client;
let trainee: Client;
let theirs: Client;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  sql = postgres(database.url, { max: 2 });
  supervisor = await connectDevice(hub, 'supervisor', 'chief');
  second = await connectDevice(hub, 'supervisor', 'deputy');
  moderator = await connectDevice(hub, 'moderator', 'desk');
  trainee = await connectDevice(hub, 'trainee', 'pupil');
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'supervisor', 15);
  const device = { id: 'theirs', name: 'Пост' };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  theirs = client(hub.url, connectionSchema.parse(answer.body).token);
});

afterAll(async () => {
  await sql?.end();
  await hub?.stop();
  await database?.stop();
});

let comments = 0;

/** A draft about a comment of its own, unless one is named. */
function submission(given: Partial<Submission> = {}): Submission {
  comments += 1;
  return {
    id: crypto.randomUUID(),
    key: `vk:-38612614:114815:${7000 + comments}`,
    page: 'vk:-38612614',
    url: 'https://vk.com/wall-38612614_114815?reply=7001',
    citizen: 'Ольга Кузнецова',
    comment: 'Когда засыплют яму на Зелёной, 8?',
    text: 'Ольга, здравствуйте. Яму засыплют в ближайшее время.',
    findings: [{ rule: 'vague-deadline', level: 'must', start: 34, end: 51, values: ['в ближайшее время'] }],
    muted: ['vy'],
    ...given,
  };
}

const draftOf = ({ body }: Answer) => draftSchema.parse(body);
const versionOf = (version: number) => ({ 'If-Match': `"${version}"` });
const decide = (who: Client, id: string, body: unknown, version = 1) =>
  who.post(`/v1/drafts/${id}/decision`, body, versionOf(version));
const list = async (who: Client, query = '') =>
  draftsSchema.parse((await who.get(`/v1/drafts?limit=500${query}`)).body).drafts;
const seenBy = async (who: Client, id: string) => (await list(who)).find((draft) => draft.id === id);

async function sent(who: Client, given: Partial<Submission> = {}) {
  const answer = await who.post('/v1/drafts', submission(given));
  expect(answer.status).toBe(201);
  return draftOf(answer);
}

test('a draft reaches the supervisor whole: the comment, the answer, what the coach said of it, and from whom', async () => {
  const given = submission();
  const answer = await trainee.post('/v1/drafts', given);
  expect([answer.status, answer.headers.get('ETag')]).toEqual([201, '"1"']);
  expect(await seenBy(supervisor, given.id)).toMatchObject({
    ...given,
    state: 'waiting',
    version: 1,
    edition: 1,
    from: { device: 'pupil', name: 'Пост 1', role: 'trainee' },
    decided: null,
  });
});

test('the same sending twice is one draft, also when it was decided in between', async () => {
  const given = submission();
  await trainee.post('/v1/drafts', given);
  await decide(supervisor, given.id, { decision: 'returned', remarks: 'Назовите день.' });
  const again = await trainee.post('/v1/drafts', given);
  expect([again.status, draftOf(again).state]).toEqual([200, 'returned']);
  const other = await trainee.post('/v1/drafts', { ...given, text: 'Другое.' });
  expect(other).toMatchObject({ status: 409, body: { code: 'draft.reused' } });
  expect(await moderator.post('/v1/drafts', given)).toMatchObject({ status: 409 });
});

test('a later sending replaces the one that waits, and nothing of the earlier words is kept', async () => {
  const first = await sent(trainee, { text: 'Первый вариант.' });
  const next = await sent(trainee, { key: first.key, text: 'Второй вариант.' });
  expect(next.edition).toBe(2);
  const waiting = (await list(supervisor, '&state=waiting')).filter(({ key }) => key === first.key);
  expect(waiting.map(({ text }) => text)).toEqual(['Второй вариант.']);
  expect(JSON.stringify(await sql`select * from drafts where id = ${first.id}`)).not.toContain('Первый');
  const fromOther = await sent(moderator, { key: first.key });
  expect(fromOther.edition).toBe(1);
  expect(await seenBy(supervisor, next.id)).toMatchObject({ state: 'waiting' });
});

describe('a decision', () => {
  test('to return needs remarks; the author reads them with the name and the time', async () => {
    const { id } = await sent(trainee);
    for (const body of [{ decision: 'returned' }, { decision: 'returned', remarks: ' \n' }]) {
      expect(await decide(supervisor, id, body)).toMatchObject({ status: 422 });
    }
    const done = await decide(supervisor, id, { decision: 'returned', remarks: 'Назовите день.' });
    expect([done.status, done.headers.get('ETag')]).toEqual([200, '"2"']);
    expect(await seenBy(trainee, id)).toMatchObject({
      state: 'returned',
      version: 2,
      decided: { by: { device: 'chief', name: 'Пост 1' }, remarks: 'Назовите день.', text: null },
    });
  });

  test('to approve holds for the text that was sent, or for the one the supervisor made of it', async () => {
    const plain = await sent(trainee, { text: 'Яму засыплют 20 ноября.' });
    await decide(supervisor, plain.id, { decision: 'approved', text: 'Яму засыплют 20 ноября.' });
    expect(await seenBy(trainee, plain.id)).toMatchObject({ state: 'approved', decided: { text: null } });
    const edited = await sent(trainee);
    await decide(supervisor, edited.id, { decision: 'approved', text: 'Яму засыплют 21 ноября.' });
    expect(await seenBy(trainee, edited.id)).toMatchObject({
      decided: { text: 'Яму засыплют 21 ноября.', remarks: null },
    });
  });

  test('names the rules of the coach that the remark is about, and the author is told of them', async () => {
    const { id } = await sent(trainee);
    const body = { decision: 'returned', remarks: 'Назовите день.', rules: ['vague-deadline', 'greeting'] };
    await decide(supervisor, id, body);
    expect((await decide(supervisor, id, body)).status).toBe(200);
    expect((await seenBy(trainee, id))?.decided?.rules).toEqual(['vague-deadline', 'greeting']);
    const bare = await sent(trainee);
    await decide(supervisor, bare.id, { decision: 'approved' });
    expect((await seenBy(trainee, bare.id))?.decided).not.toHaveProperty('rules');
  });

  test('of two supervisors at once counts once, and the other is told', async () => {
    const { id } = await sent(trainee);
    const answers = await Promise.all([
      decide(supervisor, id, { decision: 'approved' }),
      decide(second, id, { decision: 'returned', remarks: 'Назовите день.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'draft.stale', detail: expect.stringContaining('уже') });
  });

  test('sent again after a lost answer changes nothing', async () => {
    const { id } = await sent(trainee);
    const body = { decision: 'returned', remarks: 'Назовите день.' };
    await decide(supervisor, id, body);
    const again = await decide(supervisor, id, body);
    expect([again.status, draftOf(again).version]).toEqual([200, 2]);
  });

  test('names the version it is about, and a decided draft is not decided again', async () => {
    const { id } = await sent(trainee);
    const bare = await supervisor.post(`/v1/drafts/${id}/decision`, { decision: 'approved' });
    expect(bare).toMatchObject({ status: 428, body: { code: 'precondition.missing' } });
    await decide(supervisor, id, { decision: 'approved' });
    const late = await decide(second, id, { decision: 'approved' }, 2);
    expect(late).toMatchObject({ status: 409, body: { code: 'draft.decided' } });
  });

  test('is not made about a draft of one’s own by going to another device', async () => {
    const { people } = peopleSchema.parse((await second.get('/v1/people')).body);
    const person = people.find(({ devices }) => devices.some(({ id }) => id === 'chief'))?.id;
    const { code } = codeSchema.parse((await second.post('/v1/codes', { person })).body);
    const device = { id: 'chief-at-home', name: 'Пост 1' };
    const { body } = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
    const atHome = client(hub.url, connectionSchema.parse(body).token);
    const { id } = await sent(supervisor);
    expect(await decide(atHome, id, { decision: 'approved' })).toMatchObject({
      status: 403,
      body: { code: 'draft.own' },
    });
    expect((await decide(second, id, { decision: 'approved' })).status).toBe(200);
  });

  test('is not made about a draft of one’s own', async () => {
    const { id } = await sent(supervisor);
    expect(await decide(supervisor, id, { decision: 'approved' })).toMatchObject({
      status: 403,
      body: { code: 'draft.own', detail: 'Свой черновик проверяет другой руководитель.' },
    });
    expect((await decide(second, id, { decision: 'approved' })).status).toBe(200);
  });
});

describe('taking a draft back', () => {
  test('takes its words from the hub, and twice is as good as once', async () => {
    const { id } = await sent(trainee);
    for (let n = 0; n < 2; n += 1) {
      expect((await trainee.post(`/v1/drafts/${id}/withdrawal`, {})).status).toBe(200);
    }
    expect(await seenBy(supervisor, id)).toMatchObject({ state: 'withdrawn', text: '', comment: '' });
    expect(await decide(supervisor, id, { decision: 'approved' }, 2)).toMatchObject({ status: 409 });
  });

  test('is for its own device, and over once it was decided', async () => {
    const { id } = await sent(trainee);
    for (const other of [moderator, supervisor]) {
      expect((await other.post(`/v1/drafts/${id}/withdrawal`, {})).status).toBe(404);
    }
    await decide(supervisor, id, { decision: 'approved' });
    expect(await trainee.post(`/v1/drafts/${id}/withdrawal`, {})).toMatchObject({
      status: 409,
      body: { code: 'draft.decided' },
    });
  });
});

const READS: [Role, () => Client, number][] = [
  ['supervisor', () => supervisor, 3],
  ['moderator', () => moderator, 1],
  ['trainee', () => trainee, 1],
];

test.each(READS)('a %s reads what the role may read', async (_, who, count) => {
  const drafts = [await sent(supervisor), await sent(moderator), await sent(trainee)];
  const read = await list(who());
  expect(drafts.filter(({ id }) => read.some((draft) => draft.id === id))).toHaveLength(count);
  const mine = await list(who(), '&mine=true');
  expect(drafts.filter(({ id }) => mine.some((draft) => draft.id === id))).toHaveLength(1);
});

test('whoever asks with a cursor learns of every change after it and of nothing else', async () => {
  const { id } = await sent(trainee);
  const first = draftsSchema.parse((await supervisor.get('/v1/drafts?limit=500')).body);
  const after = `/v1/drafts?limit=500&after=${first.next_cursor}`;
  expect((await supervisor.get(after)).body).toMatchObject({ drafts: [], more: false });
  await decide(supervisor, id, { decision: 'approved' });
  const news = draftsSchema.parse((await supervisor.get(after)).body);
  expect(news.drafts.map((draft) => [draft.id, draft.state])).toEqual([[id, 'approved']]);
  expect((await supervisor.get('/v1/drafts?after=nonsense')).status).toBe(400);
});

test('another organisation reads, decides and takes back nothing of it', async () => {
  const { id } = await sent(trainee);
  expect(await list(theirs)).toEqual([]);
  expect((await decide(theirs, id, { decision: 'approved' })).status).toBe(404);
  expect((await theirs.post(`/v1/drafts/${id}/withdrawal`, {})).status).toBe(404);
  expect(await seenBy(trainee, id)).toMatchObject({ state: 'waiting' });
  const same = await theirs.post('/v1/drafts', submission({ id }));
  expect(same.status).toBe(201);
  expect(await seenBy(trainee, id)).toMatchObject({ from: { device: 'pupil' } });
});

test('what is erased about a person is erased in the drafts too, and the list tells it', async () => {
  const { id, key } = await sent(trainee);
  const log = new LogWriter('desk');
  const seen = log.write(commentSeen('Когда засыплют яму?', key));
  const erased = log.write({
    type: 'data.erased',
    key: null,
    page: 'vk:-38612614',
    data: { events: [seen.event.id], keys: [key], why: 'asked' },
  });
  const answer = await moderator.post('/v1/events:batch', { deliveries: [seen, erased] });
  expect(answer.status).toBe(200);
  expect(await seenBy(supervisor, id)).toMatchObject({ state: 'withdrawn', text: '', citizen: null });
  expect(JSON.stringify(await sql`select * from drafts where id = ${id}`)).not.toContain('Ольга');
});

test('drafts that nobody touched for 90 days are forgotten', async () => {
  const [old, fresh] = [await sent(trainee), await sent(trainee)];
  await sql`update drafts set changed_at = now() - interval '91 days' where id = ${old.id}`;
  await forgetOldDrafts(sql);
  expect(await seenBy(supervisor, old.id)).toBeUndefined();
  expect(await seenBy(supervisor, fresh.id)).toBeDefined();
});

test.each([
  ['without words', { text: ' \n ' }],
  ['with an address that is none', { url: 'javascript:alert(1)' }],
  ['about a comment that is none', { key: 'x' }],
])('a draft %s is refused', async (_, wrong) => {
  expect(await trainee.post('/v1/drafts', submission(wrong))).toMatchObject({
    status: 422,
    body: { code: 'request.invalid' },
  });
});
