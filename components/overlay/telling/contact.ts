/** Pauses before an unanswered message is tried again, ms: a worker that is just starting hears the second try. */
const RETRY_MS = [200, 500, 1000, 2000] as const;

/** Whether the background answers; after each time that it did not, `again` is called a little later. */
export function createContact(again: () => void) {
  let misses = 0;
  return {
    isMade: () => misses === 0,
    /** The background answered. */
    made() {
      misses = 0;
    },
    /** Nobody answered. */
    lost() {
      setTimeout(again, RETRY_MS[Math.min(misses, RETRY_MS.length - 1)]);
      misses += 1;
    },
  };
}
