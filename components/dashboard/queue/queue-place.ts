import { oneOf, writeAddress } from '~/components/dashboard/address.ts';
import type { Network } from '~/lib/comment/sighting.ts';

/** Slices of the queue; `all` also shows what nobody owes an answer to any more. */
export const QUEUE_SLICES = [
  'waiting',
  'overdue',
  'burning',
  'urgent',
  'held',
  'promised',
  'outcome',
  'unknown',
  'all',
] as const;
export type QueueSlice = (typeof QUEUE_SLICES)[number];

const SORT_COLUMNS = ['state', 'left', 'age', 'author', 'page'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type SortOrder = 'ascending' | 'descending';

/** What of the queue is looked at, all of it kept in the address: a filtered view can be bookmarked and sent. */
export type QueuePlace = {
  network: Network | null;
  /** `network:owner`. */
  page: string | null;
  slice: QueueSlice | null;
  /** Who holds it: `me`, `nobody`, or the id of a colleague's device. */
  who: string | null;
  /** `browser`: only what this browser has read; null: what the team knows, where there is one. */
  from: 'browser' | null;
  query: string;
  sort: SortColumn | null;
  order: SortOrder;
  /** Key of the comment that is open beside the list. */
  shown: string | null;
};

/** Reads what the queue was asked for; what it does not understand it leaves at its default. */
export function readQueuePlace(given: URLSearchParams): QueuePlace {
  return {
    network: oneOf(['vk', 'ok'] as const, given.get('network')),
    page: given.get('page'),
    slice: oneOf(QUEUE_SLICES, given.get('state')),
    who: given.get('who'),
    from: oneOf(['browser'] as const, given.get('from')),
    query: given.get('q') ?? '',
    sort: oneOf(SORT_COLUMNS, given.get('sort')),
    order: given.get('order') === 'descending' ? 'descending' : 'ascending',
    shown: given.get('id'),
  };
}

/** True where all of the queue is looked at in its own order: then its first lines are the most urgent ones. */
export function isWholeQueue(place: QueuePlace): boolean {
  return place.sort === null && !isFiltered(place);
}

/** True where some lines are left out. */
export function isFiltered({ network, page, slice, who, query }: QueuePlace): boolean {
  return network !== null || page !== null || slice !== null || who !== null || query !== '';
}

/** The address of a place in the queue, defaults left out. */
export function queueAddress(place: QueuePlace): string {
  const { network, page, slice, who, from, query, sort, order, shown } = place;
  const turned = sort !== null && order === 'descending';
  const asked = {
    network,
    page,
    state: slice,
    who,
    from,
    q: query,
    sort,
    order: turned ? order : null,
    id: shown,
  };
  return writeAddress('queue', asked);
}
