import { isOwed } from '~/lib/comment/owed.ts';
import { language } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { QueuePlace, QueueSlice, SortColumn } from './queue-place.ts';

export type PageName = (page: string) => string;

/**
 * True for a comment that waits for an answer. One whose author asked again is not counted: the later
 * question is in the queue itself; one that was removed for its form is, while its question remains.
 */
export function isOpen(item: QueueItem): boolean {
  return isOwed(item);
}

/** True for an open comment whose deadline is over at `now` (epoch ms). */
export function isOverdue(item: QueueItem, now: number): boolean {
  return isOpen(item) && item.dueAt !== null && Date.parse(item.dueAt) < now;
}

/** Open emergencies. */
export function isUrgent(item: QueueItem): boolean {
  return isOpen(item) && item.urgent !== null;
}

/** Interim answers, and answers with a promise that is open. */
function isPromised(item: QueueItem): boolean {
  return item.state === 'interim' || (item.triage?.promise ?? null) !== null;
}

/** True for an answered comment of which a person is asked at `now` (epoch ms) how it ended. */
function asksOutcome({ triage }: QueueItem, now: number): boolean {
  return triage?.ask !== undefined && Date.parse(triage.ask.at) <= now;
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
    case 'promised':
      return isPromised(item);
    case 'outcome':
      return asksOutcome(item, now);
    case 'unknown':
      return item.state === 'unknown';
    case 'all':
      return true;
    case null:
      return isOpen(item) || item.state === 'interim' || item.state === 'unknown';
  }
}

/** Items of one network, one page and with all the words that are searched for; no order, no slice. */
export function narrow(items: readonly QueueItem[], place: QueuePlace): QueueItem[] {
  const words = fold(place.query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (place.network && item.network !== place.network) return false;
    if (place.page && item.page !== place.page) return false;
    const text = fold(`${item.authorName} ${item.text}`);
    return words.every((word) => text.includes(word));
  });
}

/** Sorted by a column; without one the most urgent comes first. What has no value comes last either way. */
export function inOrder(items: readonly QueueItem[], place: QueuePlace, pageName: PageName): QueueItem[] {
  const { sort, order } = place;
  if (sort === null) return [...items].sort(byUrgency);
  const words = new Intl.Collator(language());
  const compare = (one: Value, other: Value): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const difference =
      typeof one === 'string' ? words.compare(one, String(other)) : Number(one) - Number(other);
    return order === 'descending' ? -difference : difference;
  };
  const value = VALUES[sort];
  return [...items].sort(
    (one, other) => compare(value(one, pageName), value(other, pageName)) || byUrgency(one, other),
  );
}

type Value = number | string | null;

const VALUES: Record<SortColumn, (item: QueueItem, pageName: PageName) => Value> = {
  state: rank,
  left: (item) => time(item.dueAt),
  age: (item) => (item.postedAt === null ? null : -Date.parse(item.postedAt)),
  author: (item) => item.authorName,
  page: (item, pageName) => pageName(item.page),
};

function byUrgency(one: QueueItem, other: QueueItem): number {
  return (
    rank(one) - rank(other) || (time(one.dueAt) ?? Number.MAX_VALUE) - (time(other.dueAt) ?? Number.MAX_VALUE)
  );
}

function rank(item: QueueItem): number {
  if (isUrgent(item)) return 0;
  if (isOpen(item)) return 1;
  if (item.state === 'interim') return 2;
  return item.state === 'unknown' ? 3 : 4;
}

function time(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}

/** One form for searching: no case, no «ё». */
function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
