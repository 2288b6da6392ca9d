import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { type Erasable, eraseKept } from './erase-person.ts';
import { addressedIn } from './person-records.ts';

/**
 * Erases what this device keeps about the authors of some comments, because a supervisor of the team erased them
 * elsewhere: names, words, pictures, warnings. What was erased before is left alone, so two devices never erase in turn.
 * @returns how many records lost what they held.
 */
export async function eraseComments(context: JournalContext, keys: readonly string[]): Promise<number> {
  const kept = await database.transaction('r', database.tables, async () => readAbout(keys));
  if (!isAny(kept)) return 0;
  return eraseKept(context, () => readAbout(keys), { neighbours: false, told: [] });
}

/** The same where it is decided: written down whatever this device keeps, so that the hub and colleagues erase it. */
export async function eraseEverywhere(context: JournalContext, keys: readonly string[]): Promise<number> {
  return eraseKept(context, () => readAbout(keys), { neighbours: false, told: keys });
}

/** Inside a transaction: by keys, so that a long log is not read through for each of a colleague's erasures. */
async function readAbout(keys: readonly string[]): Promise<Erasable> {
  const [rows, snapshots, removals, measures, incidents] = await Promise.all([
    database.comments.bulkGet([...keys]),
    database.snapshots.where('key').anyOf(keys).filter(isNamed).toArray(),
    database.removals.where('key').anyOf(keys).filter(isNamed).toArray(),
    database.measures.where('key').anyOf(keys).toArray(),
    database.incidents.where('key').anyOf(keys).toArray(),
  ]);
  const comments = rows.flatMap((row) => (row && isWorded(row) ? row : []));
  const posts = comments.map(({ postKey }) => postKey);
  const around = await database.comments.where('postKey').anyOf(posts).toArray();
  return {
    comments,
    addressed: addressedIn(around, comments),
    snapshots,
    neighbours: [],
    removals,
    measures,
    incidents: incidents.filter(({ erased }) => !erased),
  };
}

function isNamed({ author }: Pick<RemovalRow, 'author'>): boolean {
  return author.name !== '' || author.id !== null || author.slug !== null;
}

function isWorded(row: CommentRow): boolean {
  return row.voice === 'citizen' && !row.erased && (row.text !== '' || isNamed(row));
}

function isAny(kept: Erasable): boolean {
  return Object.values(kept).some((rows) => rows.length > 0);
}
