import { causeOf, type LogTrouble, troubleOf } from './trouble.ts';

/** That the log is not read on this page: why, since when (epoch ms), and what the browser itself said. */
export type Unread = { trouble: LogTrouble | null; since: number; cause: unknown };

const failed = new Map<object, Unread>();
const listeners = new Set<() => void>();

/** The first of what is not read now; null when every query of this page was answered. */
export function unreadNow(): Unread | null {
  const [first = null] = failed.values();
  return first;
}

/** Calls `changed` when that becomes another. @returns a function that stops it. */
export function watchUnread(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

/** What a failure says of the log, from now on. */
export function unreadFor(error: unknown): Unread {
  return { trouble: troubleOf(error), since: Date.now(), cause: causeOf(error) };
}

/** A query failed; `asker` names it. */
export function noteFailure(asker: object, error: unknown): void {
  const told = unreadFor(error);
  failed.set(asker, { ...told, since: failed.get(asker)?.since ?? told.since });
  tell();
}

/** A query waits for a log that does not open; what it failed of before says more. */
export function noteSilence(asker: object): void {
  if (failed.has(asker)) return;
  failed.set(asker, { trouble: 'silent', since: Date.now(), cause: null });
  tell();
}

/** A query was answered, or nobody asks it any more. */
export function noteAnswer(asker: object): void {
  if (failed.delete(asker)) tell();
}

function tell(): void {
  for (const changed of listeners) changed();
}
