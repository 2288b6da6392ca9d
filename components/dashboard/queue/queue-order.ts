import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { isOwed } from '~/lib/comment/owed.ts';
import { isPromised } from '~/lib/comment/promised.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { isBurning } from '~/lib/report/board/page-lines.ts';
import type { QueuePlace, QueueSlice, SortColumn } from './queue-place.ts';

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
function isUrgent(item: QueueItem): boolean {
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
    case 'burning':
      return isBurning(item, now);
    case 'urgent':
      return isUrgent(item);
    case 'held':
      return item.triage?.held === true && item.state !== 'answered';
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

/**
 * Items of one network, one page and with all the words that are searched for; no order, no slice.
 * @param said what the page answered, by the comment: it is searched too.
 */
export function narrow(
  items: readonly QueueItem[],
  { network, page, query }: Pick<QueuePlace, 'network' | 'page' | 'query'>,
  said: ReadonlyMap<string, string>,
): QueueItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (network && item.network !== network) return false;
    if (page && item.page !== page) return false;
    if (words.length === 0) return true;
    const text = `${wordsOf(item)} ${fold(said.get(item.key) ?? '')}`;
    return words.every((word) => text.includes(word));
  });
}

/** How a queue is turned: by a column up or down, without one by urgency. */
export type Turn = Pick<QueuePlace, 'sort' | 'order'>;

/**
 * The orders of one queue, each made once and kept: a queue of thousands has to turn within a frame. Lines
 * with the same value stand by urgency, the most urgent first; what has no value comes last either way.
 */
export function ordersOf(items: readonly QueueItem[], pageName: PageName): (turn: Turn) => QueueItem[] {
  const urgent = byUrgency(items);
  const columns = new Map<SortColumn, Column>();
  const columnOf = (sort: SortColumn): Column => {
    const column = columns.get(sort) ?? readColumn(urgent, (item) => VALUES[sort](item, pageName));
    columns.set(sort, column);
    return column;
  };
  const made = new Map<string, QueueItem[]>();
  return ({ sort, order }) => {
    if (sort === null) return urgent;
    const name = `${sort} ${order}`;
    const ordered = made.get(name) ?? turned(columnOf(sort), order);
    made.set(name, ordered);
    return ordered;
  };
}

type Value = number | string | null;

/** Lines with the place of their value among all values of the column, and the lines without one. */
type Column = { lines: { item: QueueItem; place: number }[]; unknown: QueueItem[] };

const VALUES: Record<SortColumn, (item: QueueItem, pageName: PageName) => Value> = {
  state: rank,
  left: (item) => time(item.dueAt),
  age: (item) => (item.postedAt === null ? null : -Date.parse(item.postedAt)),
  author: (item) => fold(item.authorName),
  page: (item, pageName) => fold(pageName(item.page)),
};

/** Numbers are their own places; words are compared once each, however many lines have them. */
function readColumn(items: readonly QueueItem[], read: (item: QueueItem) => Value): Column {
  const known: { item: QueueItem; value: number | string }[] = [];
  const unknown: QueueItem[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === null) unknown.push(item);
    else known.push({ item, value });
  }
  const words = new Set(known.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])));
  const places = new Map([...words].sort().map((word, place) => [word, place]));
  const placeOf = (value: number | string) => (typeof value === 'number' ? value : (places.get(value) ?? 0));
  return { lines: known.map(({ item, value }) => ({ item, place: placeOf(value) })), unknown };
}

function turned({ lines, unknown }: Column, order: QueuePlace['order']): QueueItem[] {
  const turn = order === 'descending' ? -1 : 1;
  const sorted = lines.toSorted((one, other) => turn * (one.place - other.place));
  return [...sorted.map(({ item }) => item), ...unknown];
}

function byUrgency(items: readonly QueueItem[]): QueueItem[] {
  return items
    .map(urgencyOf)
    .sort((one, other) => one.rank - other.rank || one.due - other.due)
    .map(({ item }) => item);
}

type Urgency = { item: QueueItem; rank: number; due: number };

/** Read once for each line: of thousands a change brings a few. */
const urgencies = new WeakMap<QueueItem, Urgency>();

function urgencyOf(item: QueueItem): Urgency {
  const known = urgencies.get(item) ?? { item, rank: rank(item), due: time(item.dueAt) ?? Number.MAX_VALUE };
  urgencies.set(item, known);
  return known;
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
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Words of a line are folded once, however often they are searched. */
const folded = new WeakMap<QueueItem, string>();

function wordsOf(item: QueueItem): string {
  const known = folded.get(item) ?? fold(`${item.authorName} ${item.text}`);
  folded.set(item, known);
  return known;
}
