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
  const subscription = liveQuery(query).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
