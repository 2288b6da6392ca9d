import type { QueueItem } from '~/lib/log/verdict.ts';
import { inSlice, narrow } from './queue-order.ts';
import { QUEUE_SLICES, type QueuePlace, type QueueSlice } from './queue-place.ts';
import { countOn, type Rest, showsRest } from './rest.ts';

/** How many lines each slice has; what is not counted yet is left out. */
export type SliceCounts = Partial<Record<QueueSlice, number>>;

/** What else a line is picked by: what was answered to it, and in whose hands it is. */
export type Within = { said: ReadonlyMap<string, string>; held: (item: QueueItem) => boolean };

/** Counts the slices among the lines of one network, page and search. @param now epoch ms. */
export function sliceCounts(
  items: readonly QueueItem[],
  rest: Rest,
  place: Pick<QueuePlace, 'network' | 'page' | 'query' | 'who'>,
  { said, held }: Within,
  now: number,
): SliceCounts {
  const live = countSlices(narrow(items, place, said).filter(held), now);
  const settled = rest.items && countSlices(narrow(rest.items, place, said).filter(held), now);
  const counts = QUEUE_SLICES.flatMap((slice): [QueueSlice, number][] => {
    if (!showsRest(slice)) return [[slice, live[slice]]];
    if (settled) return [[slice, live[slice] + settled[slice]]];
    // What a search finds among them is known when they were read.
    if (place.query.trim() !== '' || place.who !== null) return [];
    const counted = slice === 'all' ? rest.settled : rest.asked;
    return counted ? [[slice, live[slice] + countOn(counted, place)]] : [];
  });
  return Object.fromEntries(counts);
}

/** How many of the lines stand in each slice at `now` (epoch ms). */
export function countSlices(items: readonly QueueItem[], now: number): Record<QueueSlice, number> {
  const counts = { ...NONE };
  for (const item of items) for (const slice of slicesOf(item, now)) counts[slice] += 1;
  return counts;
}

const NONE: Readonly<Record<QueueSlice, number>> = {
  waiting: 0,
  overdue: 0,
  burning: 0,
  urgent: 0,
  held: 0,
  promised: 0,
  outcome: 0,
  unknown: 0,
  all: 0,
};

/** Where a line stood when it was asked last: a change brings a few lines among thousands, and the clock turns seldom. */
const stood = new WeakMap<QueueItem, { now: number; slices: readonly QueueSlice[] }>();

function slicesOf(item: QueueItem, now: number): readonly QueueSlice[] {
  const before = stood.get(item);
  if (before?.now === now) return before.slices;
  const slices = QUEUE_SLICES.filter((slice) => inSlice(item, slice, now));
  stood.set(item, { now, slices });
  return slices;
}
