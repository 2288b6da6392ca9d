const BASE_MS = 2_000;
const CAP_MS = 15 * 60_000;

/**
 * Pause before the next try, in ms: full jitter, doubling from 2 s to 15 min (reference: incident.md §6.1).
 * @param failures failed tries in a row, at least 1.
 * @param random a number from 0 up to 1.
 */
export function backoff(failures: number, random: number): number {
  return Math.round(random * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1)));
}
