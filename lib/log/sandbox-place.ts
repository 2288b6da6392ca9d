/** Page of the trainer's sandbox feed: what is done there stays there. */
const SANDBOX = '/feed.html';

/**
 * True in the page of the sandbox feed, and nowhere else: the background and every other page have another address.
 * There the log stands in a database of its own and knows no receiver, so that nothing practised can reach the real
 * log or a server, whatever code runs.
 */
export function isSandbox(): boolean {
  return globalThis.location?.pathname === SANDBOX;
}
