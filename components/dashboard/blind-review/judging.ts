import { CRITERIA, type Criterion, type Mark, type Marks } from '~/lib/log/blind/blind-events.ts';

/** Marks of one answer in the order in which they were given. */
export type Judging = readonly (readonly [Criterion, Mark])[];

/** The marks with one more; a criterion that had one gets the new one. */
export function marked(judging: Judging, criterion: Criterion, mark: Mark): Judging {
  return [...judging.filter(([known]) => known !== criterion), [criterion, mark]];
}

/** The marks without the last one. */
export function stepBack(judging: Judging): Judging {
  return judging.slice(0, -1);
}

/** What was marked of a criterion; null while nothing was. */
export function markOf(judging: Judging, criterion: Criterion): Mark | null {
  return judging.find(([known]) => known === criterion)?.[1] ?? null;
}

/** The first criterion without a mark; null when all have one. */
export function nextOf(judging: Judging): Criterion | null {
  return CRITERIA.find((criterion) => markOf(judging, criterion) === null) ?? null;
}

/** All marks; null while one is missing. */
export function wholeOf(judging: Judging): Marks | null {
  const of = (criterion: Criterion) => markOf(judging, criterion);
  const [greeting, essence, plain, own, friendly] = CRITERIA.map(of);
  return greeting && essence && plain && own && friendly ? { greeting, essence, plain, own, friendly } : null;
}

/** Marks that were kept, as they go on being judged. */
export function judgingOf(marks: Marks): Judging {
  return CRITERIA.map((criterion) => [criterion, marks[criterion]] as const);
}

/** An answer of which nothing can be said. */
export const PASSED_OVER: Marks = {
  greeting: 'skip',
  essence: 'skip',
  plain: 'skip',
  own: 'skip',
  friendly: 'skip',
};
