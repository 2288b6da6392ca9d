import { database } from '~/lib/log/database.ts';
import type { AnswerRow, CommentRow, CoverageRow, PageKey } from '~/lib/log/rows.ts';
import { readLessons } from '~/lib/log/triage/lessons.ts';
import { topicShown } from '~/lib/log/triage/topics.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import type { TopicMoment } from '~/lib/triage/surge.ts';
import { commentPages } from './comment-pages.ts';

/** What the report of a period is counted from. */
export type ReportRows = {
  /**
   * Comments posted in the period (seen in it, where their time is unknown), earlier ones that still waited then, and
   * the answers to all of them.
   */
  comments: CommentRow[];
  answers: AnswerRow[];
  looks: CoverageRow[];
  /** What corrections of topics taught, in all of the log. */
  learned: Learned;
};

const MINUTE = 60_000;

/** Reads the source of a report at one moment, by the period and no more; epoch ms. Fit for `observe`. */
export async function readReportRows(from: number, to: number): Promise<ReportRows> {
  const { comments, answers, coverage, events } = database;
  const pages = await commentPages();
  return database.transaction('r', comments, answers, coverage, events, async () => {
    const [begin, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
    const [posted, timeless, waiting, given, looks, learned] = await Promise.all([
      comments.where('postedAt').between(begin, end).toArray(),
      timelessSeen(begin, end),
      waitingSince(begin, pages),
      // An answer to a comment of the period is noticed after it began, whenever it was written.
      answers.where('noticedAt').aboveOrEqual(begin).toArray(),
      coverage.toArray(),
      readLessons(),
    ]);
    const find = (keys: string[]) => comments.bulkGet(keys);
    const rows = await withGiven([...waiting, ...posted, ...timeless], given, from, find);
    return { ...rows, looks, learned };
  });
}

/** Finds comments by their keys. */
type Find = (keys: string[]) => Promise<readonly (CommentRow | undefined)[]>;

/**
 * The comments of a period with the answers to them, the words of these, and what was asked before it and answered in
 * it. @param given answers that were noticed since the period began. @param from its beginning, epoch ms.
 */
export async function withGiven(
  picked: readonly CommentRow[],
  given: readonly AnswerRow[],
  from: number,
  find: Find,
): Promise<Pick<ReportRows, 'comments' | 'answers'>> {
  const rows = new Map(picked.map((row) => [row.key, row]));
  const late = given.filter((answer) => isBefore(answer, from)).map(({ comment }) => comment);
  await addMissing(rows, late, find);
  const own = given.filter(({ comment }) => rows.has(comment));
  await addMissing(
    rows,
    own.map(({ answer }) => answer),
    find,
  );
  return { comments: [...rows.values()], answers: own };
}

/** Topics of citizens' comments posted in a span (epoch ms), with their moments; of one page, or of all for null. */
export async function readTopicMoments(
  from: number,
  to: number,
  page: PageKey | null,
): Promise<TopicMoment[]> {
  const [begin, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  const [rows, learned] = await Promise.all([
    database.comments.where('postedAt').between(begin, end).toArray(),
    readLessons(),
  ]);
  return topicMoments(rows, learned, page);
}

/** Topics of those of the comments that citizens wrote, of one page or of all for null. */
export function topicMoments(
  rows: readonly CommentRow[],
  learned: Learned,
  page: PageKey | null,
): TopicMoment[] {
  return rows.flatMap((row) =>
    row.voice === 'citizen' && row.postedAt !== null && (page === null || row.page === page)
      ? [{ topic: topicShown(row, learned).topic, at: Date.parse(row.postedAt) }]
      : [],
  );
}

/** An index holds no comment without a time: only where there are such ones the others are read by when they were seen. */
async function timelessSeen(begin: string, end: string): Promise<CommentRow[]> {
  const { comments } = database;
  const [all, timed] = await Promise.all([comments.count(), comments.orderBy('postedAt').count()]);
  if (all === timed) return [];
  const seen = await comments.where('seenAt').between(begin, end).toArray();
  return seen.filter(({ postedAt }) => postedAt === null);
}

/** Earlier comments that wait to this day. */
async function waitingSince(begin: string, pages: readonly PageKey[]): Promise<CommentRow[]> {
  const { comments } = database;
  const places = pages.flatMap((page) => ['unanswered', 'interim'].map((state) => [page, state]));
  const rows = await comments.where('[page+state]').anyOf(places).toArray();
  return rows.filter(({ postedAt }) => postedAt !== null && postedAt < begin);
}

function isBefore({ postedAt, minutes }: AnswerRow, from: number): boolean {
  return postedAt !== null && minutes !== null && Date.parse(postedAt) - minutes * MINUTE < from;
}

async function addMissing(rows: Map<string, CommentRow>, keys: readonly string[], find: Find): Promise<void> {
  const missing = [...new Set(keys)].filter((key) => !rows.has(key));
  if (missing.length === 0) return;
  for (const row of await find(missing)) if (row) rows.set(row.key, row);
}
