import type { Posted, Precision } from './sighting.ts';

/** A comment as far as its place in time goes. */
export type Placed = { id: string; posted: Posted | null };

/** Two times nearer than this cannot be told apart, ms. */
const WIDTH: Readonly<Record<Precision, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * Earlier first, for a stable sort of comments in order of arrival: by the network's time, where the
 * precision tells the two apart; else by numeric id; else as they arrived.
 */
export function byTime(one: Placed, other: Placed): number {
  return timeBetween(one.posted, other.posted) || idBetween(one.id, other.id);
}

function timeBetween(one: Posted | null, other: Posted | null): number {
  if (one === null || other === null) return 0;
  const between = Date.parse(one.at) - Date.parse(other.at);
  const width = Math.max(WIDTH[one.precision], WIDTH[other.precision]);
  return Math.abs(between) < width ? 0 : between;
}

function idBetween(one: string, other: string): number {
  if (!/^\d+$/u.test(one) || !/^\d+$/u.test(other)) return 0;
  return one.length - other.length || one.localeCompare(other);
}
