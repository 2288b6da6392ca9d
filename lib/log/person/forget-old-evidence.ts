import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOnAll } from '~/lib/log/moderation/desk.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import { personalEvents } from './forget.ts';

/** A year, ms: so long the words and names of a removal are kept (product.md §3, retention). */
const KEPT_MS = 365 * 86_400_000;

/**
 * Erases what names or quotes people in removals that are a year old: name, words, neighbours, picture and
 * complaint. Times, rules and digests stay, so figures over years stay true and the chain stays whole.
 * @returns how many removals and snapshots were bared.
 */
export async function forgetOldEvidence(context: JournalContext): Promise<number> {
  const limit = new Date(context.now.getTime() - KEPT_MS).toISOString();
  const [snapshots, removals, younger] = await Promise.all([
    database.snapshots.where('at').below(limit).filter(isNamed).toArray(),
    database.removals.where('at').below(limit).filter(isNamed).toArray(),
    database.removals.where('at').aboveOrEqual(limit).toArray(),
  ]);
  const old = [...snapshots, ...removals];
  if (old.length === 0) return 0;
  // Removed again since: its words are evidence of that removal too.
  const again = new Set(younger.map(({ key }) => key));
  const keys = [...new Set(old.map(({ key }) => key))].filter((key) => !again.has(key));
  const rows = await database.comments.bulkGet(keys);
  const gone = new Set(rows.flatMap((row) => (row?.deleted ? row.key : [])));
  const events = [...new Set([...old.map(({ id }) => id), ...(await personalEvents(keys, gone))])];
  const data = { events, keys: [...gone], why: 'stale' as const };
  await decideOnAll(context, () => ({ draft: { type: 'data.erased', key: null, page: null, data } }));
  return old.length;
}

function isNamed({ author }: Pick<RemovalRow, 'author'>): boolean {
  return author.name !== '' || author.id !== null || author.slug !== null;
}
