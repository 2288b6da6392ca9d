/** So long the page may stand still at a time, ms. */
const SLICE_MS = 12;

/**
 * Gives what long work calls between its pieces: whenever it took a while, the page has its turn.
 * @param show told before each turn.
 */
export function breather(show: () => void = () => undefined): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE_MS) return;
    show();
    await new Promise((resume) => setTimeout(resume));
    begun = performance.now();
  };
}
