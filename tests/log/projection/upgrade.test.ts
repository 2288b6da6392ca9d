import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { finishUpgrade } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, written } from '~/tests/log/fixtures.ts';

// Other files of this worker wrote into the same database.
beforeEach(emptyLog);

/** The tables as version 1 of the database had them. */
const VERSION_1 = {
  events: 'id, &seq, type, key, page, at',
  personal: 'event',
  comments: 'key, page, postKey, [page+state], dueAt',
  answers: 'id, comment, page, postedAt, noticedAt',
  coverage: 'postKey, page',
  outbox: 'id, [target+state+seq], [target+seq], event',
  meta: 'name',
};
type Table = keyof typeof VERSION_1;
const TABLES = Object.keys(VERSION_1) as Table[];

/** What version 2 added to the row of a comment. */
const ADDED = ['flags', 'protected', 'raised', 'decisions', 'lexicon', 'examined', 'removal'];

const look = (time: string) => context({ now: new Date(at(time)) });
const RUDE = { text: 'Когда уберёте эту хуйню с дороги?' };

/** Puts the log back into a database of version 1, as an earlier build left it. */
async function goBack(): Promise<void> {
  const kept = await Promise.all(TABLES.map(async (name) => [name, await database.table(name).toArray()]));
  const rows = Object.fromEntries(kept) as Record<Table, Record<string, unknown>[]>;
  for (const row of rows.comments) for (const field of ADDED) delete row[field];
  rows.events = rows.events.filter(({ type }) => type !== 'flag.raised');
  rows.meta = rows.meta.filter(({ name }) => name !== 'settings.applied');
  database.close();
  await Dexie.delete('otklik');
  const old = new Dexie('otklik');
  old.version(1).stores(VERSION_1);
  await old.open();
  for (const name of TABLES) await old.table(name).bulkAdd(rows[name]);
  old.close();
  await database.open();
}

test('a log of the version before keeps its events, and is looked at for flags and removals', async () => {
  await recordSightings(batch([comment('1', RUDE), comment('2')]), look('10:30'));
  const gone = [comment('2', { deleted: true, goneBy: 'us' })];
  await recordSightings(batch(gone), look('10:40'));
  await goBack();
  expect(await database.comments.get(comment('1').key)).toMatchObject({ flags: [], examined: false });
  const before = await written();
  await finishUpgrade();
  await recordSettings(DEFAULT_SETTINGS, look('11:00'));
  expect(await written()).toEqual([...before, 'flag.raised']);
  expect(await database.comments.get(comment('1').key)).toMatchObject({
    flags: [{ kind: 'obscene', confirmed: false }],
    dueAt: at('18:24'),
  });
  expect(await database.removals.toArray()).toMatchObject([
    { key: comment('2').key, by: 'us', snapshot: null, rule: null },
  ]);
  await finishUpgrade();
  expect(await database.meta.get('rebuild.wanted')).toBeUndefined();
});
