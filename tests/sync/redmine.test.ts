import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { incidentFacts } from '~/lib/log/incident-facts.ts';
import { enqueueAll } from '~/lib/log/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox-figures.ts';
import { recordSightings } from '~/lib/log/record.ts';
import type { RedmineSetup } from '~/lib/settings/redmine-schema.ts';
import { findRedmineSetup } from '~/lib/sync/find-redmine-setup.ts';
import { PeerTarget } from '~/lib/sync/peer-target.ts';
import { pump } from '~/lib/sync/pump.ts';
import { Redmine } from '~/lib/sync/redmine.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { startTape } from './tape.ts';

const WANTED = { project: 'incidents', since: '2026-11-18T00:00:00.000Z', authors: false };

let tape: Awaited<ReturnType<typeof startTape>>;
let setup: RedmineSetup;
let now = Date.parse('2026-11-18T12:00:00Z');

beforeAll(async () => {
  vi.stubEnv('TZ', 'UTC');
  tape = await startTape('redmine');
  const found = await findRedmineSetup(access(), WANTED);
  if (!found.ok) throw new Error(found.missing.join(' '));
  setup = found.setup;
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await tape?.stop();
});

beforeEach(async () => {
  useWebLocks();
  await emptyLog();
});

const access = () => ({ url: tape.url, apiKey: tape.key });
const redmine = (over: Partial<RedmineSetup> = {}) => new Redmine(access(), { ...setup, ...over });

/** Everything in the log goes out, as often as it takes. */
async function deliver(over: Partial<RedmineSetup> = {}, since = WANTED.since): Promise<void> {
  await enqueueAll('redmine');
  const connected = async () => [new PeerTarget('redmine', redmine(over), incidentFacts, since)];
  for (let round = 0; round < 4; round += 1) {
    now += 3_600_000;
    await pump(connected, { now: () => now, random: () => 0 });
  }
}

async function look(...comments: Sighting[]): Promise<void> {
  await recordSightings(batch(comments), context());
}

async function issue(id: string) {
  const key = `vk:-38612614:114815:${id}`;
  const [found, ...doubles] = await redmine().find(key);
  if (!found) throw new Error(`There is no incident for ${key}`);
  const read = await redmine().read(found.id);
  return { ...read, doubles, notes: read?.said.match(/otklik:/g)?.length ?? 0 };
}

test('the wizard finds project, tracker, statuses and fields by their names', () => {
  expect(setup).toMatchObject({ project: 'incidents', authors: false });
  expect(new Set(Object.values(setup.statuses)).size).toBe(6);
  expect(Object.keys(setup.fields)).toContain('first_reply_at');
});

test('the wizard says in words what is wrong', async () => {
  const wrongKey = await findRedmineSetup({ ...access(), apiKey: 'no-such-key' }, WANTED);
  expect(wrongKey).toEqual({ ok: false, missing: [expect.stringMatching(/не принимает ключ/)] });
  const wrongProject = await findRedmineSetup(access(), { ...WANTED, project: 'no-such-project' });
  expect(wrongProject).toEqual({ ok: false, missing: [expect.stringMatching(/Проверьте адрес и проект/)] });
});

test('a question becomes one incident, its answer a note, a status and a time', async () => {
  await look(comment('101'));
  await deliver();
  expect(await issue('101')).toMatchObject({ status: 'new', firstReplyAt: null, doubles: [] });
  await look(comment('101'), reply('102', '101'));
  await deliver();
  const answered = await issue('101');
  expect(answered).toMatchObject({ status: 'answered', firstReplyAt: '2026-11-18T12:22:00.000Z', notes: 1 });
  expect(answered.said).toContain('Когда засыплют яму на Зелёной, 8?');
  expect(answered.said).toContain('Страница ответила 18 ноября 2026');
  expect(answered.said).not.toContain('Ольга Кузнецова');
});

test('what was delivered and is sent again leaves everything as it is', async () => {
  await look(comment('201'), reply('202', '201'));
  await deliver();
  const before = await issue('201');
  await database.outbox.clear();
  await deliver();
  expect(await issue('201')).toEqual(before);
});

test('an answer lost after the incident was made makes no second one', async () => {
  await look(comment('301'));
  const create = vi.spyOn(Redmine.prototype, 'create').mockImplementationOnce(async function (
    this: Redmine,
    facts,
  ) {
    create.mockRestore();
    tape.fail('drops the connection');
    return this.create(facts);
  });
  await deliver();
  expect(await issue('301')).toMatchObject({ status: 'new', doubles: [] });
});

test('an error 500 after a note was written makes no second note', async () => {
  await look(comment('401'));
  await deliver();
  await look(comment('401'), reply('402', '401'));
  const change = vi.spyOn(Redmine.prototype, 'change').mockImplementationOnce(async function (
    this: Redmine,
    ...said
  ) {
    change.mockRestore();
    tape.fail('answers 500');
    return this.change(...said);
  });
  await deliver();
  expect(await issue('401')).toMatchObject({ status: 'answered', notes: 1 });
});

test('a double made by somebody else at the same time gives way to the first', async () => {
  await look(comment('501'));
  const facts = await incidentFacts('vk:-38612614:114815:501');
  if (!facts) throw new Error('the comment is not in the log');
  await redmine().create(facts);
  await redmine().create(facts);
  await deliver();
  const { doubles, id } = await issue('501');
  expect(doubles).toEqual([{ id: expect.any(String), status: 'rejected' }]);
  expect((await redmine().read(doubles[0]?.id ?? ''))?.said).toContain(`Двойник, см. № ${id}`);
});

test('thanks are no incident', async () => {
  await look(comment('601', { text: 'Спасибо!' }), reply('602', '601', { text: 'Рады помочь!' }));
  await deliver();
  await expect(issue('601')).rejects.toThrow('There is no incident');
  expect(await outboxFigures(['redmine'])).toMatchObject({ pending: 0, parked: 0 });
});

test('of what is older than the connection only what still waits becomes an incident', async () => {
  await look(comment('801'), reply('802', '801'), comment('803'));
  await deliver({}, '2026-11-19T00:00:00.000Z');
  await expect(issue('801')).rejects.toThrow('There is no incident');
  expect(await issue('803')).toMatchObject({ status: 'new' });
});

test('a status that Redmine ignores while it says «done» is told to a person', async () => {
  await look(comment('701'), reply('702', '701'));
  await deliver({ statuses: { ...setup.statuses, answered: 9_999 } });
  const figures = await outboxFigures(['redmine']);
  expect(figures).toMatchObject({ parked: 1 });
  expect(figures.lastError).toMatch(/не сменила состояние/);
});
