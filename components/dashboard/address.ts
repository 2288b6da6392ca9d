import type { Network } from '~/lib/comment/sighting.ts';

export const SECTIONS = ['queue', 'log', 'server'] as const;
export type Section = (typeof SECTIONS)[number];

/** Slices of the queue; `all` also shows what nobody owes an answer to any more. */
export const QUEUE_SLICES = ['waiting', 'overdue', 'urgent', 'unknown', 'all'] as const;
export type QueueSlice = (typeof QUEUE_SLICES)[number];

export const SORT_COLUMNS = ['state', 'left', 'age', 'author', 'page'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export type SortOrder = 'ascending' | 'descending';

/** What is looked at, all of it kept in the address: a filtered view can be bookmarked and sent. */
export type Place = {
  section: Section;
  network: Network | null;
  /** `network:owner`. */
  page: string | null;
  slice: QueueSlice | null;
  query: string;
  sort: SortColumn | null;
  order: SortOrder;
};

const NOWHERE: Place = {
  section: 'queue',
  network: null,
  page: null,
  slice: null,
  query: '',
  sort: null,
  order: 'ascending',
};

/** Reads `#queue?network=vk&state=overdue…`; what it does not understand it leaves at its default. */
export function readAddress(hash: string): Place {
  const [section = '', search = ''] = hash.replace(/^#/, '').split('?');
  const given = new URLSearchParams(search);
  return {
    section: oneOf(SECTIONS, section) ?? NOWHERE.section,
    network: oneOf(['vk', 'ok'] as const, given.get('network')),
    page: given.get('page'),
    slice: oneOf(QUEUE_SLICES, given.get('state')),
    query: given.get('q') ?? '',
    sort: oneOf(SORT_COLUMNS, given.get('sort')),
    order: given.get('order') === 'descending' ? 'descending' : 'ascending',
  };
}

/** The address of a place, defaults left out. */
export function writeAddress(place: Place): string {
  const given = new URLSearchParams();
  if (place.network) given.set('network', place.network);
  if (place.page) given.set('page', place.page);
  if (place.slice) given.set('state', place.slice);
  if (place.query) given.set('q', place.query);
  if (place.sort) given.set('sort', place.sort);
  if (place.sort && place.order === 'descending') given.set('order', place.order);
  const search = given.toString();
  return `#${place.section}${search && `?${search}`}`;
}

/** The address of a section with nothing filtered. */
export function sectionAddress(section: Section): string {
  return writeAddress({ ...NOWHERE, section });
}

function oneOf<T extends string>(values: readonly T[], given: string | null): T | null {
  return values.find((value) => value === given) ?? null;
}
