/** Gives an ISO 8601 time in the one form `Date#toISOString` writes, so that times compare as text. */
export function normalTime(iso: string): string {
  return new Date(iso).toISOString();
}

/** Gives the earlier of two times in their normal form. */
export function earlier(one: string, other: string): string {
  return one.localeCompare(other) <= 0 ? one : other;
}
