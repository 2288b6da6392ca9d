import { liveQuery } from 'dexie';

/**
 * Runs a query of the log now and after every change of what it read, in whatever context the change
 * was made. @returns a function that stops it.
 */
export function observe<T>(
  query: () => Promise<T>,
  show: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  // An `async` function of its own: only through such a one does Dexie keep track of what is awaited inside, and
  // otherwise loses it as soon as two queries run at once ("Transaction committed too early").
  const subscription = liveQuery(async () => query()).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
