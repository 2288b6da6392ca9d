import { liveQuery } from 'dexie';
import { database, PATIENCE_MS } from './database.ts';
import { noteAnswer, noteFailure, noteSilence } from './unread.ts';

/**
 * Runs a query of the log now, after every change of what it read, in whatever context the change was made, and when
 * the browser closed the database in between. While it fails, or waits for a database that does not open,
 * `unread.ts` tells why, and what was shown stays.
 * @returns a function that stops it.
 */
export function observe<T>(query: () => Promise<T>, show: (value: T) => void): () => void {
  const asker = {};
  // An `async` function of its own: only through such a one does Dexie keep track of what is awaited inside, and
  // otherwise loses it as soon as two queries run at once ("Transaction committed too early"). It catches by itself:
  // of a database that is closed or did not open `liveQuery` says nothing at all.
  const answers = liveQuery(async () => {
    try {
      return { value: await query() };
    } catch (error) {
      return { error };
    }
  });
  const ask = () =>
    answers.subscribe((answer) => {
      clearTimeout(waiting);
      if ('error' in answer) return noteFailure(asker, answer.error);
      noteAnswer(asker);
      show(answer.value);
    });
  const waiting = setTimeout(() => database.isOpen() || noteSilence(asker), PATIENCE_MS);
  let asked = ask();
  const askAgain = () => {
    // Closed because it did not open: every question opens it again, and this one would never end.
    if (database.hasFailed()) return;
    asked.unsubscribe();
    asked = ask();
  };
  database.on('close', askAgain);
  return () => {
    database.on('close').unsubscribe(askAgain);
    asked.unsubscribe();
    clearTimeout(waiting);
    noteAnswer(asker);
  };
}
