import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { finishUpgrade } from '~/lib/log/projection/rebuild.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { readAnswerLines } from '~/lib/log/record/answer-lines.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, reply, written } from '~/tests/log/fixtures.ts';

/** What each version added to the one before, as it was released. */
const VERSIONS: readonly Record<string, string>[] = [
  {
    events: 'id, &seq, type, key, page, at',
    personal: 'event',
    comments: 'key, page, postKey, [page+state], dueAt',
    answers: 'id, comment, page, postedAt, noticedAt',
    coverage: 'postKey, page',
    outbox: 'id, [target+state+seq], [target+seq], event',
    meta: 'name',
  },
  {
    snapshots: 'id, key, postKey, page, at',
    removals: 'id, key, postKey, page, at',
    measures: 'id, key, page, at, snapshot',
    rules: 'rule',
    pictures: 'digest, key',
  },
  { comments: 'key, page, postKey, [page+state], [page+flags.length], dueAt' },
  { drafts: 'key, at' },
  { reviews: 'key, &id, state, at' },
  { comments: 'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent]' },
  { incidents: 'incident, key, at' },
  {
    comments:
      'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt]',
  },
  { attempts: 'id, at' },
  {
    comments:
      'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt], postedAt, seenAt',
  },
  {
    comments:
      'key, page, postKey, [page+state], [page+flags.length], dueAt, [state+urgent], [page+triage.promise.dueAt], postedAt, seenAt, [shelf+key], [shelf+page+triage.ask.at]',
    answers: 'id, comment, page, postedAt, noticedAt, [stands+noticedAt], [page+noticedAt]',
  },
  { teamItems: 'key, heardAt', teamDecided: 'key', teamLooks: 'postKey' },
  { practice: 'id, key, decidedAt' },
  { certificates: 'checksum' },
  { calibrationEvents: 'id, key, at, target', calibrationCards: 'id, key, week' },
  { rulings: 'id, key' },
];
const BEFORE = VERSIONS.slice(1).map((_, place) => place + 1);

/** From this version on rows know their shelf. */
const PLACED = 11;

/** A row without what that version added. */
function asBefore({ shelf: _, stands: __, ...row }: Record<string, unknown>) {
  return row;
}

/** Puts the log into a database of an earlier version, as that build left it. */
async function goBackTo(version: number): Promise<void> {
  const schema: Record<string, string> = Object.assign({}, ...VERSIONS.slice(0, version));
  const tables = Object.keys(schema);
  const kept = await Promise.all(
    tables.map(async (name) => {
      const rows = await database.table(name).toArray();
      return version < PLACED ? rows.map(asBefore) : rows;
    }),
  );
  database.close();
  await Dexie.delete('otklik');
  const old = new Dexie('otklik');
  old.version(version).stores(schema);
  await old.open();
  await Promise.all(tables.map((name, place) => old.table(name).bulkAdd(kept[place] ?? [])));
  old.close();
  await database.open();
}

test('the versions of this test are those of the database', async () => {
  await database.open();
  expect(database.verno).toBe(VERSIONS.length);
  expect(database.tables.map(({ name }) => name).sort()).toEqual(
    [...new Set(VERSIONS.flatMap((added) => Object.keys(added)))].sort(),
  );
});

test.each(BEFORE)('a database of version %i opens with every event and goes on', async (version) => {
  await recordSightings(batch([comment('1'), reply('2', '1'), comment('3')]), context());
  const [events, rows] = [await written(), await database.comments.toArray()];
  const [overview, answers] = [await readOverview(), await readAnswerLines(10)];
  await goBackTo(version);
  await finishUpgrade();
  expect(await written()).toEqual(events);
  expect(await verifyLog()).toMatchObject({ ok: true, count: events.length });
  expect((await database.comments.toArray()).map(({ key, state, dueAt }) => ({ key, state, dueAt }))).toEqual(
    rows.map(({ key, state, dueAt }) => ({ key, state, dueAt })),
  );
  expect(await readOverview()).toEqual(overview);
  expect(await readAnswerLines(10)).toEqual(answers);
  // What a later version added can be written.
  const draft = { text: 'Ольга, …', situation: null, muted: [], findings: [], handed: false };
  await keepDraft(comment('3').key, draft, context().now);
  await recordSightings(batch([comment('4')]), context());
  expect((await written()).length).toBeGreaterThan(events.length);
  expect(await database.incidents.count()).toBe(0);
  await Promise.all(database.tables.map((table) => table.clear()));
});
