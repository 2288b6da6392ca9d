import { Dexie } from 'dexie';
import { database } from '~/lib/log/database.ts';

/** What each version added to the one before, as it was released. */
export const VERSIONS: readonly Record<string, string>[] = [
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

/** From this version on rows know their shelf. */
const PLACED = 11;

/** A row without what that version added. */
function asBefore({ shelf: _, stands: __, ...row }: Record<string, unknown>) {
  return row;
}

/** Puts the log into a database of an earlier version, as that build left it, and opens it with this one. */
export async function goBackTo(version: number): Promise<void> {
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
