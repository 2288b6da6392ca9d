import { database } from '~/lib/log/database.ts';
import { dropDrafts } from '~/lib/log/draft/drafts.ts';
import type { EventType } from '~/lib/log/event.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOnAll, type Written } from '~/lib/log/moderation/desk.ts';
import { isBy } from '~/lib/log/moderation/measures.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/** Kinds of events about one comment that name its author or quote them. */
const ABOUT: ReadonlySet<EventType> = new Set(['removal.reason', 'appeal.opened']);
/** The same about a comment that is gone: what its author wrote is on the page no more. */
const ABOUT_GONE: ReadonlySet<EventType> = new Set([
  ...ABOUT,
  'comment.seen',
  'comment.changed',
  'duty.set',
  'facts.asked',
]);

/**
 * Forgets the author of a comment on its page: warnings and blocks as a whole; of removals the name, the
 * words, the neighbours, the picture and the complaint; of comments that are gone the name and the words; every
 * answer to them that is still being written.
 * Times, rules and digests stay, so the chain stays whole (152-ФЗ); what was erased cannot be brought back.
 */
export async function forgetAuthor(context: JournalContext, key: string): Promise<Written> {
  const row = await database.comments.get(key);
  if (!row) return { ok: false, why: 'unknown-comment' };
  const { events, keys, all } = await keptAbout(row);
  // Of no event: what is still being written to them, with their name and their words in it.
  await dropDrafts(all);
  const named = await database.personal.where('event').anyOf(events).count();
  if (named === 0) return { ok: true, event: '' };
  const data = { events, ...(keys.length > 0 && { keys }), why: 'asked' as const };
  return decideOnAll(context, () => ({ draft: { type: 'data.erased', key: null, page: row.page, data } }));
}

/** By id or short name, as measures go; where the network shows neither, this comment alone. */
async function keptAbout({
  key: own,
  page,
  author,
}: CommentRow): Promise<{ events: string[]; keys: string[]; all: string[] }> {
  const [measures, snapshots, removals, comments] = await Promise.all([
    database.measures.where('page').equals(page).toArray(),
    database.snapshots.where('page').equals(page).toArray(),
    database.removals.where('page').equals(page).toArray(),
    database.comments.where('page').equals(page).toArray(),
  ]);
  const isTheirs = (one: Parameters<typeof isBy>[0] & { key: string }) =>
    one.key === own || isBy(one, author);
  const told = [...measures, ...snapshots, ...removals].filter(isTheirs);
  const theirs = comments.filter(isTheirs);
  const gone = new Set(theirs.filter(({ deleted }) => deleted).map(({ key }) => key));
  const about = await personalEvents([...gone, ...told.map(({ key }) => key)], gone);
  return {
    events: [...new Set([...told.map(({ id }) => id), ...about])],
    keys: [...gone],
    all: theirs.map(({ key }) => key),
  };
}

/**
 * Ids of the events about these comments that name or quote their authors: reasons and complaints; of those
 * that are gone also what was read of them.
 */
export async function personalEvents(keys: readonly string[], gone: ReadonlySet<string>): Promise<string[]> {
  return database.events
    .where('key')
    .anyOf(keys)
    .filter(({ key, type }) => (gone.has(key ?? '') ? ABOUT_GONE : ABOUT).has(type))
    .primaryKeys();
}
