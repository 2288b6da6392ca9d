/** Pages of the trainer's sandbox, the feed and its queue: what is done there stays there. */
const SANDBOX: ReadonlySet<string> = new Set(['/feed.html', '/practice.html']);

/**
 * True in the pages of the sandbox, and nowhere else: the background and every other page have another address.
 * There the log stands in a database of its own and knows no receiver, so that nothing practised can reach the real
 * log or a server, whatever code runs.
 */
export function isSandbox(): boolean {
  return SANDBOX.has(globalThis.location?.pathname ?? '');
}
