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
  const narrowed = narrow(items, place, said).filter(held);
  const settled = rest.items && narrow(rest.items, place, said).filter(held);
  const counts = QUEUE_SLICES.flatMap((slice): [QueueSlice, number][] => {
    const live = narrowed.filter((item) => inSlice(item, slice, now)).length;
    if (!showsRest(slice)) return [[slice, live]];
    if (settled) return [[slice, live + settled.filter((item) => inSlice(item, slice, now)).length]];
    // What a search finds among them is known when they were read.
    if (place.query.trim() !== '' || place.who !== null) return [];
    const counted = slice === 'all' ? rest.settled : rest.asked;
    return counted ? [[slice, live + countOn(counted, place)]] : [];
  });
  return Object.fromEntries(counts);
}
