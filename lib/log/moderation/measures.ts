import { isSameAuthor } from '~/lib/comment/author.ts';
import type { Author } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { MeasureRow, RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { climb, type Ladder, type LadderView } from '~/lib/moderation/ladder.ts';
import { type Desk, decideOn, type Written } from './desk.ts';
import type { RuleRef } from './moderation-events.ts';

/** What was done about the author of one comment, on its page alone. */
export type AuthorMeasures = LadderView<MeasureRow> & {
  author: string;
  /** Removals of this author's comments that stand, newest last. They move no step of the ladder. */
  removals: RemovalRow[];
};

/** A warning that was given; its text is what the moderator wrote. */
export type WarningTold = { rule: RuleRef; step: string; text: string; snapshot: string | null };

/** A block that was set in the network; `hours` null: without an end. */
export type BlockTold = {
  hours: number | null;
  step: string;
  rule: RuleRef | null;
  networkReason: string | null;
  snapshot: string | null;
};

/** Warnings, blocks and removals of a comment's author; null when the comment is not in the log. */
export async function authorMeasures(key: string, ladder: Ladder, now: Date): Promise<AuthorMeasures | null> {
  const records = await authorRecords(key);
  if (records === null) return null;
  const { row, measures, removals } = records;
  const threat = row.flags.some(({ kind }) => kind === 'threat');
  return {
    ...climb(ladder, measures, now, threat),
    author: row.author.name,
    removals: removals.filter(({ undoneAt }) => undoneAt === null),
  };
}

/** Writes down a warning that was given to the author of a comment. */
export async function recordWarning(
  context: JournalContext,
  key: string,
  { text, ...data }: WarningTold,
): Promise<Written> {
  return onAuthor(context, key, data.snapshot, ({ row, author }) => ({
    draft: { type: 'warning.issued', key, page: row.page, data, personal: { author, text } },
  }));
}

/** Writes down a block that was set in the network. */
export async function recordBlock(context: JournalContext, key: string, data: BlockTold): Promise<Written> {
  return onAuthor(context, key, data.snapshot, ({ row, author }) => ({
    draft: { type: 'block.recorded', key, page: row.page, data, personal: { author } },
  }));
}

/** Everything kept about the author of a comment on its page; null when the comment is not in the log. */
async function authorRecords(key: string) {
  const row = await database.comments.get(key);
  if (!row) return null;
  const [measures, removals] = await Promise.all([
    database.measures.where('page').equals(row.page).toArray(),
    database.removals.where('page').equals(row.page).toArray(),
  ]);
  return {
    row,
    measures: measures.filter((measure) => isBy(measure, row.author)),
    removals: removals.filter((removal) => isBy(removal, row.author)),
  };
}

type Named = { row: CommentRow; author: MeasureRow['author'] };

/** A measure needs somebody who can be told apart from namesakes: an id or a short name. */
async function onAuthor(
  context: JournalContext,
  key: string,
  snapshot: string | null,
  decide: (named: Named) => ReturnType<Parameters<typeof decideOn>[2]>,
): Promise<Written> {
  return decideOn(context, key, ({ row, projection }: Desk) => {
    const { id, slug, name } = row.author;
    if (row.voice === 'page') return { why: 'own-comment' };
    if (id === null && slug === null) return { why: 'unknown-author' };
    if (snapshot !== null && projection.snapshots.get(snapshot)?.key !== key) return { why: 'no-snapshot' };
    return decide({ row, author: { id, slug, name } });
  });
}

/** By id or short name, never by name alone: a namesake has no measures. */
export function isBy({ author }: { author: MeasureRow['author'] }, other: Author): boolean {
  const known: Author = { ...author, name: '', kind: 'unknown' };
  return isSameAuthor(known, { ...other, name: '' });
}
