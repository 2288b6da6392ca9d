import { Dexie, type Table } from 'dexie';
import type { LogEvent } from './event.ts';
import type { AnswerRow, CommentRow, CoverageRow, MetaRow, OutboxRow, PersonalRow } from './rows.ts';

/**
 * The IndexedDB database `otklik` of the extension's origin. Versions are only ever added. When a newer
 * build upgrades it in another context, Dexie closes it here and opens it again at the next use.
 */
class LogDatabase extends Dexie {
  declare events: Table<LogEvent, string>;
  declare personal: Table<PersonalRow, string>;
  declare comments: Table<CommentRow, string>;
  declare answers: Table<AnswerRow, string>;
  declare coverage: Table<CoverageRow, string>;
  declare outbox: Table<OutboxRow, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'otklik') {
    // Strict: a write counts as done only when it is on the disk, not in the buffers of the system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      events: 'id, &seq, type, key, page, at',
      personal: 'event',
      comments: 'key, page, postKey, [page+state], dueAt',
      answers: 'id, comment, page, postedAt, noticedAt',
      coverage: 'postKey, page',
      outbox: 'id, [target+state+seq], [target+seq], event',
      meta: 'name',
    });
  }
}

/** The one database of this context. */
export const database = new LogDatabase();
