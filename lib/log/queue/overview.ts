import { besideReviews } from '~/lib/log/review/review-glance.ts';
import type { ReviewRow } from '~/lib/log/review/review-view.ts';
import type { CommentRow, CoverageRow, PageKey } from '~/lib/log/rows.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { queueItem, sumCoverage } from './board.ts';
import { type Look, looksOf } from './looks.ts';

/** What the log holds, across all pages. */
export type Overview = {
  /** Comments of citizens that still ask something of somebody, in order of arrival. */
  items: QueueItem[];
  coverage: Coverage;
  /** Coverage post by post, the one looked at last first. */
  looks: Look[];
  /** Every page that was ever looked at, sorted. */
  pages: PageKey[];
  /** By the number of the last: a chain has no gaps, and its check names the first line that is missing. */
  events: number;
};

/** Rows of one moment that an overview is made of; `looked` is another object when they changed. */
export type OverviewRows = {
  live: readonly CommentRow[];
  looked: readonly CoverageRow[];
  reviews: readonly ReviewRow[];
  events: number;
};

/** Puts the overview together from rows of one moment. */
export function overviewOf({ live, looked, reviews, events }: OverviewRows): Overview {
  return { items: itemsOf(live, reviews), ...lookedAt(looked), events };
}

/** Comments as lines of the queue, in order of arrival, each with how its check stands. */
export function itemsOf(rows: readonly CommentRow[], reviews: readonly ReviewRow[]): QueueItem[] {
  const inOrder = [...rows].sort((one, other) => one.arrival - other.arrival);
  return besideReviews(inOrder.map(itemOf), reviews);
}

/** Lines by the row they were made of: where most rows are those of the last look, so are most lines. */
const items = new WeakMap<CommentRow, QueueItem>();

function itemOf(row: CommentRow): QueueItem {
  const item = items.get(row) ?? queueItem(row);
  items.set(row, item);
  return item;
}

type Looked = Pick<Overview, 'coverage' | 'looks' | 'pages'>;

/** What was looked at changes seldom, and there are thousands of posts. */
const told = new WeakMap<readonly CoverageRow[], Looked>();

function lookedAt(rows: readonly CoverageRow[]): Looked {
  const known = told.get(rows) ?? {
    coverage: sumCoverage(rows),
    looks: looksOf(rows),
    pages: [...new Set(rows.map(({ page }) => page))].sort(),
  };
  told.set(rows, known);
  return known;
}
