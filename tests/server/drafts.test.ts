import { beforeAll, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { draftsSchema } from '~/server/routes/drafts.ts';
import type { Role } from '~/server/store/device.ts';
import { createCode } from '~/server/store/devices.ts';
import { forgetOldDrafts } from '~/server/store/drafts.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { decide, draftOf, list, seenBy, sent, submission } from './drafting.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let supervisor: Client;
let moderator: Client;
let trainee: Client;
let theirs: Client;

beforeAll(async () => {
  supervisor = await connectDevice(at.hub, 'supervisor', 'chief');
  moderator = await connectDevice(at.hub, 'moderator', 'desk');
  trainee = await connectDevice(at.hub, 'trainee', 'pupil');
  const code = await createCode(at.sql, await createOrganisation(at.sql, 'Соседи'), 'supervisor', 15);
  const device = { id: 'theirs', name: 'Пост' };
  const answer = await send(at.hub.url, 'POST', '/v1/devices:connect', { code, device });
  theirs = client(at.hub.url, connectionSchema.parse(answer.body).token);
});

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
  expect(JSON.stringify(await at.sql`select * from drafts where id = ${first.id}`)).not.toContain('Первый');
  const fromOther = await sent(moderator, { key: first.key });
  expect(fromOther.edition).toBe(1);
  expect(await seenBy(supervisor, next.id)).toMatchObject({ state: 'waiting' });
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
  expect(JSON.stringify(await at.sql`select * from drafts where id = ${id}`)).not.toContain('Ольга');
});

test('drafts that nobody touched for 90 days are forgotten', async () => {
  const [old, fresh] = [await sent(trainee), await sent(trainee)];
  await at.sql`update drafts set changed_at = now() - interval '91 days' where id = ${old.id}`;
  await forgetOldDrafts(at.sql);
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
