const HOURS_A_DAY = 24;

/** Length of a block, hours; null for a step that blocks nobody. */
export function blockHours(step: string): number | null {
  const [, count, unit] = /^(\d+)([hd])$/.exec(step) ?? [];
  return count === undefined ? null : Number(count) * (unit === 'h' ? 1 : HOURS_A_DAY);
}
