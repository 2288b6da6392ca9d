import { database } from '~/lib/log/database.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { commentPages } from '~/lib/log/queue/comment-pages.ts';
import type { CommentRow, CoverageRow, PageKey } from '~/lib/log/rows.ts';
import { withRulings } from '~/lib/log/team/evidence/rulings.ts';
import type { MeasureRow, RemovalRow, RuleRow, SnapshotRow } from './removal-rows.ts';

/** What a person said of one flag, or the moment it was raised first. */
export type FlagMoment = {
  key: string;
  page: PageKey;
  /** ISO 8601 by the clock of the device. */
  at: string;
  what: 'raised' | 'confirmed' | 'dismissed';
};

/** Everything the log holds about removals: what a report of them is counted from. */
export type RemovalRecords = {
  /** The latest first. A comment that is gone with nothing known of how is one `by` unknown, named by its key. */
  removals: RemovalRow[];
  snapshots: ReadonlyMap<string, SnapshotRow>;
  /** The removed comments as last read, by key. */
  comments: ReadonlyMap<string, CommentRow>;
  /** Keys of the removed comments that an official answer stands under. */
  answered: ReadonlySet<string>;
  /** Ids of snapshots whose personal fields were erased. */
  erased: ReadonlySet<string>;
  measures: MeasureRow[];
  rules: RuleRow[];
  /** In the order of the log. */
  flags: FlagMoment[];
  coverage: CoverageRow[];
  /** Removals that only the hub told of, by id, each with the line of its snapshot; absent where this log alone is read. */
  elsewhere?: ReadonlyMap<string, LogEvent | null>;
};

const FLAG_EVENTS = ['flag.raised', 'flag.confirmed', 'flag.dismissed'] as const;

/** Reads all of it at one moment; fit for `observe`. Pictures are left out: they are asked for one by one. */
export async function readRemovals(): Promise<RemovalRecords> {
  const pages = await commentPages();
  return database.transaction('r', database.tables, async () => removalsNow(pages));
}

/** The same, called inside a transaction of all tables with the pages that have comments. */
export async function removalsNow(pages: readonly PageKey[]): Promise<RemovalRecords> {
  const [own, said, vanished] = await Promise.all([
    database.removals.toArray(),
    database.rulings.toArray(),
    vanishedRows(pages),
  ]);
  const removals = withRulings([...own, ...vanished.map(vanishedRow)], said).sort((one, other) =>
    one.at < other.at ? 1 : -1,
  );
  const keys = removals.map(({ key }) => key);
  const taken = removals.flatMap(({ snapshot }) => snapshot ?? []);
  const [snapshots, sides, comments, answers, measures, rules, flags, coverage] = await Promise.all([
    database.snapshots.bulkGet(taken),
    database.personal.where('event').anyOf(taken).primaryKeys(),
    database.comments.bulkGet(keys),
    database.answers.where('comment').anyOf(keys).toArray(),
    database.measures.orderBy('at').toArray(),
    database.rules.toArray(),
    database.events.where('type').anyOf(FLAG_EVENTS).sortBy('seq'),
    database.coverage.toArray(),
  ]);
  const kept = new Set(sides);
  return {
    removals,
    snapshots: new Map(snapshots.flatMap((row) => (row ? [[row.id, row]] : []))),
    comments: new Map(comments.flatMap((row) => (row ? [[row.key, row]] : []))),
    answered: new Set(answers.flatMap(({ comment, gone }) => (gone ? [] : comment))),
    erased: new Set(taken.filter((id) => !kept.has(id))),
    measures,
    rules,
    flags: flags.flatMap(momentOf),
    coverage,
  };
}

/** By the index: to look at every comment takes longer than all the rest together. */
async function vanishedRows(pages: readonly PageKey[]): Promise<CommentRow[]> {
  return database.comments
    .where('[page+state]')
    .anyOf(pages.map((page) => [page, 'gone']))
    .filter(hasVanished)
    .toArray();
}

function hasVanished({ deleted, removal, voice }: CommentRow): boolean {
  return deleted && !removal && voice === 'citizen';
}

/** When it went nobody saw: `at` is the last look, which found it gone. */
function vanishedRow(row: CommentRow): RemovalRow {
  const { id, slug, name } = row.author;
  return {
    id: row.key,
    key: row.key,
    page: row.page,
    postKey: row.postKey,
    by: 'unknown',
    at: row.lookedAt,
    actor: '',
    author: { id, slug, name },
    snapshot: null,
    rule: null,
    networkReason: null,
    note: '',
    substance: false,
    protected: row.protected,
    undoneAt: null,
    appeal: null,
  };
}

/** What an event tells of a flag; nothing for every other kind. */
export function momentOf({ type, key, page, at, data }: LogEvent): FlagMoment[] {
  if (key === null || page === null) return [];
  const place = { key, page, at };
  if (type === 'flag.confirmed') return [{ ...place, what: 'confirmed' }];
  if (type === 'flag.dismissed') return [{ ...place, what: 'dismissed' }];
  if (type !== 'flag.raised') return [];
  const { flags } = eventDataSchemas[type].parse(data);
  return flags.length > 0 ? [{ ...place, what: 'raised' }] : [];
}
