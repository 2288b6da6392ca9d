import { isOwed } from '~/lib/comment/owed.ts';
import { queueItem, sumCoverage } from './board.ts';
import { database } from './database.ts';
import { type Look, looksOf } from './looks.ts';
import { withReviews } from './review-glance.ts';
import type { AnswerRow, CommentRow, CoverageRow, PageKey } from './rows.ts';
import type { Coverage, QueueItem } from './verdict.ts';

/** An answer with the comment it answers. */
export type AnswerLine = AnswerRow & { url: string; text: string; authorName: string };

/** What the log holds, across all pages. */
export type Overview = {
  /** Comments of citizens that are still there or still owed an answer, in order of arrival. */
  items: QueueItem[];
  coverage: Coverage;
  /** Coverage post by post, the one looked at last first. */
  looks: Look[];
  /** Every page that was ever looked at, sorted. */
  pages: PageKey[];
  /** Answers that stand, the one noticed last first. */
  answers: AnswerLine[];
  events: number;
};

/** Reads the whole overview at one moment; fit for `observe`. */
export async function readOverview(): Promise<Overview> {
  const { comments, answers, coverage, events, reviews } = database;
  return database.transaction('r', comments, answers, coverage, events, reviews, async () => {
    const [rows, given, looks, count] = await Promise.all([
      comments.toArray(),
      answers.toArray(),
      coverage.toArray(),
      events.count(),
    ]);
    return overviewOf(rows, given, looks, count);
  });
}

/** Puts the overview together from rows of one moment. Called inside a transaction that may read the reviews. */
export async function overviewOf(
  rows: readonly CommentRow[],
  given: readonly AnswerRow[],
  looks: readonly CoverageRow[],
  events: number,
): Promise<Overview> {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const citizens = rows.filter((row) => row.voice === 'citizen' && (!row.deleted || isOwed(row)));
  const newest = [...given].sort(newestFirst);
  return {
    items: await withReviews(citizens.sort((one, other) => one.arrival - other.arrival).map(itemOf)),
    coverage: sumCoverage(looks),
    looks: looksOf(looks),
    pages: [...new Set(looks.map(({ page }) => page))].sort(),
    answers: newest.flatMap((answer) => {
      const comment = byKey.get(answer.comment);
      return answer.gone || !comment ? [] : lineOf(answer, comment);
    }),
    events,
  };
}

function newestFirst(one: AnswerRow, other: AnswerRow): number {
  if (one.noticedAt !== other.noticedAt) return one.noticedAt < other.noticedAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/** Lines by the row they were made of: where most rows are those of the last look, so are most lines. */
const items = new WeakMap<CommentRow, QueueItem>();
const lines = new WeakMap<AnswerRow, { of: CommentRow; line: AnswerLine }>();

function itemOf(row: CommentRow): QueueItem {
  const item = items.get(row) ?? queueItem(row);
  items.set(row, item);
  return item;
}

function lineOf(answer: AnswerRow, comment: CommentRow): AnswerLine {
  const known = lines.get(answer);
  if (known?.of === comment) return known.line;
  const line = { ...answer, url: comment.url, text: comment.text, authorName: comment.author.name };
  lines.set(answer, { of: comment, line });
  return line;
}
