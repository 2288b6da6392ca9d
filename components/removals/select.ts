import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import type { RemovalCase } from '~/lib/report/removal-case.ts';
import { isSought, type Sought } from '~/lib/report/removal-search.ts';
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
  const { id, slug } = removal.author;
  return measures.filter(
    ({ page, author }) =>
      page === removal.page && ((id !== null && author.id === id) || (slug !== null && author.slug === slug)),
  );
}

/** How many removals wait for a word: a complaint nobody decided, a reason nobody gave. */
export function waitingRemovals({ removals }: RemovalRecords): number {
  return removals.filter(
    ({ by, rule, undoneAt, appeal }) =>
      appeal?.decision === null || (by === 'us' && rule === null && undoneAt === null),
  ).length;
}
