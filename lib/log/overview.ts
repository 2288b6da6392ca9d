import { isOwed } from '~/lib/comment/owed.ts';
import { queueItem, sumCoverage } from './board.ts';
import { database } from './database.ts';
import { type Look, looksOf } from './looks.ts';
import { withReviews } from './review-glance.ts';
import type { AnswerRow, PageKey } from './rows.ts';
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
      answers.orderBy('noticedAt').reverse().toArray(),
      coverage.toArray(),
      events.count(),
    ]);
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const citizens = rows.filter((row) => row.voice === 'citizen' && (!row.deleted || isOwed(row)));
    return {
      items: await withReviews(citizens.sort((one, other) => one.arrival - other.arrival).map(queueItem)),
      coverage: sumCoverage(looks),
      looks: looksOf(looks),
      pages: [...new Set(looks.map(({ page }) => page))].sort(),
      answers: given.flatMap((answer) => {
        const comment = byKey.get(answer.comment);
        if (answer.gone || !comment) return [];
        return [{ ...answer, url: comment.url, text: comment.text, authorName: comment.author.name }];
      }),
      events: count,
    };
  });
}
