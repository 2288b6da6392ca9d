import { language } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { Place, QueueSlice, SortColumn } from './address.ts';

export type PageName = (page: string) => string;

/**
 * True for a comment that waits for an answer. One whose author asked again is not counted: the later
 * question is in the queue itself.
 */
export function isOpen(item: QueueItem): boolean {
  return item.state === 'unanswered' && !item.reopened;
}

/** True for an open comment whose deadline is over at `now` (epoch ms). */
export function isOverdue(item: QueueItem, now: number): boolean {
  return isOpen(item) && item.dueAt !== null && Date.parse(item.dueAt) < now;
}

/** Open emergencies. */
export function isUrgent(item: QueueItem): boolean {
  return isOpen(item) && item.urgent !== null;
}

/** Whether an item belongs to a slice; with none chosen those that are not settled. */
export function inSlice(item: QueueItem, slice: QueueSlice | null, now: number): boolean {
  switch (slice) {
    case 'waiting':
      return isOpen(item);
    case 'overdue':
      return isOverdue(item, now);
    case 'urgent':
      return isUrgent(item);
    case 'unknown':
      return item.state === 'unknown';
    case 'all':
      return true;
    case null:
      return isOpen(item) || item.state === 'interim' || item.state === 'unknown';
  }
}

/** Items of one network, one page and with all the words that are searched for; no order, no slice. */
export function narrow(items: readonly QueueItem[], place: Place): QueueItem[] {
  const words = fold(place.query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (place.network && item.network !== place.network) return false;
    if (place.page && item.page !== place.page) return false;
    const text = fold(`${item.authorName} ${item.text}`);
    return words.every((word) => text.includes(word));
  });
}

/** Sorted by a column; without one the most urgent comes first. */
export function inOrder(items: readonly QueueItem[], place: Place, pageName: PageName): QueueItem[] {
  const compare = place.sort ? comparisons(pageName)[place.sort] : byUrgency;
  const sign = place.sort && place.order === 'descending' ? -1 : 1;
  return [...items].sort((one, other) => sign * compare(one, other) || byUrgency(one, other));
}

type Comparison = (one: QueueItem, other: QueueItem) => number;

function comparisons(pageName: PageName): Record<SortColumn, Comparison> {
  const words = new Intl.Collator(language());
  return {
    state: (one, other) => rank(one) - rank(other),
    left: (one, other) => time(one.dueAt) - time(other.dueAt) || 0,
    // Ascending age: the youngest first.
    age: (one, other) => time(other.postedAt) - time(one.postedAt) || 0,
    author: (one, other) => words.compare(one.authorName, other.authorName),
    page: (one, other) => words.compare(pageName(one.page), pageName(other.page)),
  };
}

function byUrgency(one: QueueItem, other: QueueItem): number {
  return rank(one) - rank(other) || time(one.dueAt) - time(other.dueAt) || 0;
}

function rank(item: QueueItem): number {
  if (isUrgent(item)) return 0;
  if (isOpen(item)) return 1;
  if (item.state === 'interim') return 2;
  return item.state === 'unknown' ? 3 : 4;
}

/** Epoch ms; what has no time comes last (the difference of two such is NaN, which counts as equal). */
function time(at: string | null): number {
  return at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
}

/** One form for searching: no case, no «ё». */
function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
