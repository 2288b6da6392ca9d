/** `part` of `of`; shown as a percentage only beside both figures. */
export type Share = { part: number; of: number };

/** How many of a list pass a test. */
export function shareOf<T>(list: readonly T[], test: (one: T) => boolean): Share {
  return { part: list.filter(test).length, of: list.length };
}

/** The share as a number from 0 to 1; null of nothing. */
export function ratioOf({ part, of }: Share): number | null {
  return of === 0 ? null : part / of;
}
