/** Pauses before an unanswered message is tried again, ms: a worker that is just starting hears the second try. */
const RETRY_MS = [200, 500, 1000, 2000] as const;

/** Whether the background answers; after each time that it did not, `again` is called a little later. */
export function createContact(again: () => void) {
  let misses = 0;
  let refusal: string | null = null;
  return {
    isMade: () => misses === 0,
    /** What the background said instead; null where it said nothing. */
    refusal: () => (misses === 0 ? null : refusal),
    /** The background answered. */
    made() {
      misses = 0;
    },
    /** Nobody answered, or the background refused and said why. */
    lost(said: string | null = null) {
      refusal = said;
      setTimeout(again, RETRY_MS[Math.min(misses, RETRY_MS.length - 1)]);
      misses += 1;
    },
  };
}
