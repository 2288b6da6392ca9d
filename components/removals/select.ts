import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { isSought, type Sought } from '~/lib/report/removals/removal-search.ts';
import type { RemovalsPlace } from './place.ts';

/** Cases that fit everything that was asked for but the list, the latest first. */
export function narrowCases(
  cases: readonly RemovalCase[],
  place: RemovalsPlace,
  since: number | null,
  sought: Sought,
): RemovalCase[] {
  return cases.filter(
    (one) =>
      (place.page === null || one.page === place.page) &&
      (since === null || Date.parse(one.removal.at) >= since) &&
      (place.rule === null || one.removal.rule?.number === place.rule) &&
      (place.by === null || one.removal.by === place.by) &&
      (place.appeal === null || one.appeal === place.appeal) &&
      (place.ruling === null || one.ruling === place.ruling) &&
      isSought(one, sought),
  );
}

/** Numbers of the rules that removals cite, in the order of numbers. */
export function citedRules(cases: readonly RemovalCase[]): string[] {
  const numbers = new Set(cases.flatMap(({ removal }) => removal.rule?.number ?? []));
  return [...numbers].sort((one, other) => one.localeCompare(other, 'ru', { numeric: true }));
}

/** Warnings and blocks of the author of a removal on its page: by id or short name, never by name alone. */
export function measuresOf(measures: readonly MeasureRow[], { removal }: RemovalCase): MeasureRow[] {
  return measures.filter((one) => isSameHand(one, removal));
}

function isSameHand(
  one: Pick<MeasureRow, 'page' | 'author'>,
  { page, author }: RemovalCase['removal'],
): boolean {
  const { id, slug } = author;
  if (one.page !== page) return false;
  return (id !== null && one.author.id === id) || (slug !== null && one.author.slug === slug);
}

/**
 * Keys of everything the author of a removal wrote on its page that was removed or warned of, where another device
 * did some of it; null where this one did all.
 */
export function teamKeysOf(
  cases: readonly RemovalCase[],
  measures: readonly MeasureRow[],
  open: RemovalCase,
): string[] | null {
  const theirs = cases.filter((one) => one === open || isSameHand(one.removal, open.removal));
  if (theirs.every(({ told }) => told === undefined)) return null;
  const keys = [...theirs.map(({ removal }) => removal), ...measuresOf(measures, open)].map(({ key }) => key);
  return [...new Set(keys)];
}

/** How many removals wait for a word: a complaint nobody decided, a reason nobody gave. */
export function waitingRemovals({ removals }: RemovalRecords): number {
  return removals.filter(
    ({ by, rule, undoneAt, appeal }) =>
      appeal?.decision === null || (by === 'us' && rule === null && undoneAt === null),
  ).length;
}
