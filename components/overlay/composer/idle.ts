/** How long a busy page may put off what can wait, ms. */
const PATIENCE_MS = 300;

/** Waits until the page has nothing better to do. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
