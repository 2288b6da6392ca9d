/** A receiver that asks for more than a day is not taken at its word. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/** `Retry-After` in ms: seconds or a date; null when it is missing or makes no sense. */
export function retryAfter(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (!value) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : null;
}
