import { Dexie } from 'dexie';
import { database } from '~/lib/log/database.ts';
import { withReviews } from '~/lib/log/review/review-glance.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { openItems, queueItem, sumCoverage } from './board.ts';

/** The first lines of the queue as a whole log would show them, before it was read. */
export type QueueTop = { items: QueueItem[]; coverage: Coverage; pages: PageKey[] };

/** Nearest deadlines that are looked at: more than a screen has lines, some of them not open any more. */
const NEAREST = 120;

/** States in which an answer may be owed (`isOwed`). */
const OWED_STATES = ['unanswered', 'gone'] as const;

/**
 * What stands at the top of the queue by urgency, read by indexes: a log of thousands takes many times longer.
 * Every open emergency and the open ones of the nearest deadlines, so that nothing is missing between two lines.
 */
export async function readQueueTop(): Promise<QueueTop> {
  const { comments, coverage, reviews } = database;
  return database.transaction('r', comments, coverage, reviews, async () => {
    const [urgent, nearest, looks] = await Promise.all([
      Promise.all(OWED_STATES.map(urgentIn)),
      comments.where('dueAt').above('').limit(NEAREST).toArray(),
      coverage.toArray(),
    ]);
    const rows = new Map([...urgent.flat(), ...nearest].map((row) => [row.key, row]));
    return {
      items: await withReviews(openItems([...rows.values()]).map(queueItem)),
      coverage: sumCoverage(looks),
      pages: [...new Set(looks.map(({ page }) => page))].sort(),
    };
  });
}

/** Comments with words of an emergency in one state; those without any stand in no such index. */
function urgentIn(state: CommentRow['state']): Promise<CommentRow[]> {
  return database.comments
    .where('[state+urgent]')
    .between([state, Dexie.minKey], [state, Dexie.maxKey])
    .toArray();
}
