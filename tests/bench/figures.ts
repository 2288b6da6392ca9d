/** The middle of `values`; of an even number the upper of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[values.length >> 1];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

/** The value that a `share` of `values` does not pass: 0.95 is the 95th percentile, 1 the largest. Throws for none. */
export function share(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

/** One line of the table: what was measured, how much, and the limit it must not pass (null: for information). */
export type Figure = { what: string; value: number; unit: 'ms' | '×' | '%' | 'KB'; limit: number | null };

/** True when a figure passes its limit. */
export function misses({ value, limit }: Figure): boolean {
  return limit !== null && value > limit;
}

/** The figures as lines of a table for the terminal. */
export function table(figures: readonly Figure[]): string[] {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures.map((figure) => {
    const shown = `${figure.value.toFixed(2).padStart(9)} ${figure.unit.padEnd(2)}`;
    const judged =
      figure.limit === null ? '' : `limit ${figure.limit}  ${misses(figure) ? 'MISSED' : 'kept'}`;
    return `${figure.what.padEnd(width)}  ${shown}  ${judged}`.trimEnd();
  });
}
