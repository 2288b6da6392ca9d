import { isOwed } from '~/lib/comment/owed.ts';
import { isPromised } from '~/lib/comment/promised.ts';
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
export function narrow(
  items: readonly QueueItem[],
  { network, page, query }: Pick<QueuePlace, 'network' | 'page' | 'query'>,
): QueueItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (network && item.network !== network) return false;
    if (page && item.page !== page) return false;
    if (words.length === 0) return true;
    const text = fold(`${item.authorName} ${item.text}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * Sorted by a column; without one the most urgent comes first. What has no value comes last either way.
 * What is compared is read once for each item: a queue of thousands has to turn within a frame.
 */
export function inOrder(
  items: readonly QueueItem[],
  { sort, order }: Pick<QueuePlace, 'sort' | 'order'>,
  pageName: PageName,
): QueueItem[] {
  const value = sort && VALUES[sort];
  const turn = order === 'descending' ? -1 : 1;
  return items
    .map((item) => ({
      item,
      rank: rank(item),
      due: time(item.dueAt) ?? Number.MAX_VALUE,
      value: value?.(item, pageName) ?? null,
    }))
    .sort((one, other) => compare(one.value, other.value, turn) || byUrgency(one, other))
    .map(({ item }) => item);
}

type Value = number | string | null;

const VALUES: Record<SortColumn, (item: QueueItem, pageName: PageName) => Value> = {
  state: rank,
  left: (item) => time(item.dueAt),
  age: (item) => (item.postedAt === null ? null : -Date.parse(item.postedAt)),
  author: (item) => fold(item.authorName),
  page: (item, pageName) => fold(pageName(item.page)),
};

function compare(one: Value, other: Value, turn: 1 | -1): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one === other) return 0;
  return one < other ? -turn : turn;
}

type Urgency = { rank: number; due: number };

function byUrgency(one: Urgency, other: Urgency): number {
  return one.rank - other.rank || one.due - other.due;
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

/** One form for searching and for the order of the alphabet: no case, no «ё». */
function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
