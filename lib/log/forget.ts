import { database } from './database.ts';
import { decideOn, type Written } from './desk.ts';
import type { JournalContext } from './journal.ts';
import { authorRecords } from './measures.ts';

/**
 * Forgets what was done about the author of a comment on its page: warnings and blocks as a whole, of
 * removals who it was. The chain stays whole; what was erased cannot be brought back.
 */
export async function forgetAuthor(context: JournalContext, key: string): Promise<Written> {
  const records = await authorRecords(key);
  if (records === null) return { ok: false, why: 'unknown-comment' };
  const events = [...records.measures, ...records.removals].map(({ id }) => id);
  return eraseEvents(context, key, events, 'asked');
}

/** Deletes the personal fields of these events for good and says so in the log. */
async function eraseEvents(
  context: JournalContext,
  key: string,
  events: string[],
  why: 'asked' | 'stale',
): Promise<Written> {
  if (events.length === 0) return { ok: true, event: '' };
  const written = await decideOn(context, key, ({ row }) => ({
    draft: { type: 'data.erased', key: null, page: row.page, data: { events, why } },
  }));
  if (written.ok) await database.personal.bulkDelete(events);
  return written;
}
