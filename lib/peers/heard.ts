/** When the receiver says that it answered (ISO 8601, by its clock), and how many ms this device is ahead of it. */
export type Heard = { receivedAt: string; offset: number };

/** An exchange that took longer says too little about the clock. */
const LONGEST_MS = 4_000;
/** `Date` knows whole seconds: on average it is half a second old when it is written. */
const HALF_A_SECOND = 500;

/**
 * The clock of whoever answered, by the header `Date` (reference: incident.md §6.1).
 * @param sentAt epoch ms of the request, and `now` of its answer.
 * @returns null where there is none, and where the answer took too long.
 */
export function heardIn(response: Response, sentAt: number, now: number): Heard | null {
  const at = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(at) || now - sentAt > LONGEST_MS) return null;
  const offset = Math.round((sentAt + now) / 2 - (at + HALF_A_SECOND));
  return { receivedAt: new Date(at).toISOString(), offset };
}
