/** How `n` values lie; all in the unit of the values. */
export type Spread = { n: number; median: number; mean: number; p90: number; most: number };

/**
 * Median (the mean of the two in the middle), mean, 90th percentile by nearest rank (ISO 3534-1: the least
 * value that at least nine tenths do not exceed) and the greatest; null of nothing: a zero would claim an answer.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((one, other) => one - other);
  const n = sorted.length;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  if (n === 0) return null;
  return {
    n,
    median: n % 2 === 1 ? at(n >> 1) : (at(n / 2 - 1) + at(n / 2)) / 2,
    mean: sorted.reduce((sum, value) => sum + value, 0) / n,
    p90: at(Math.ceil(0.9 * n) - 1),
    most: at(n - 1),
  };
}
