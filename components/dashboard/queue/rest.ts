import type { Found } from '~/components/dashboard/team/team-answers.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { QueuePlace } from './queue-place.ts';

/** Comments that ask nothing any more: thousands, counted at once and read when somebody asks for them. */
export type Rest = {
  /** By page, and those of which a person is asked how they ended; null while they are not counted. */
  settled: ReadonlyMap<PageKey, number> | null;
  asked: ReadonlyMap<PageKey, number> | null;
  /** Null while they were not read; `read` of them were so far. */
  items: readonly QueueItem[] | null;
  read: number;
  /** Begins to read them; nothing happens where that was begun. */
  ask: () => void;
};

/** True for a place in the queue that shows them; searching counts what it finds among them. */
export function asksRest({ slice, query }: QueuePlace): boolean {
  return showsRest(slice) || query !== '';
}

/** True for the slices in which settled comments stand. */
export function showsRest(slice: QueuePlace['slice']): boolean {
  return slice === 'all' || slice === 'outcome';
}

/** How many there are on the pages looked at; nothing that is known of while they are not counted. */
export function countOn(
  counts: ReadonlyMap<PageKey, number> | null,
  place: Pick<QueuePlace, 'network' | 'page'>,
): number {
  const { network, page } = place;
  return [...(counts ?? [])].reduce((sum, [of, count]) => {
    const isLookedAt = page === null ? network === null || of.startsWith(`${network}:`) : of === page;
    return isLookedAt ? sum + count : sum;
  }, 0);
}

/** The settled ones with those that the hub found; what stands in this browser's own list is not told twice. */
export function withFound(rest: Rest, live: readonly QueueItem[], { items }: Pick<Found, 'items'>): Rest {
  if (items.length === 0) return rest;
  const known = new Set([...live, ...(rest.items ?? [])].map(({ key }) => key));
  const others = items.filter(({ key }) => !known.has(key));
  return others.length === 0 ? rest : { ...rest, items: [...(rest.items ?? []), ...others] };
}
