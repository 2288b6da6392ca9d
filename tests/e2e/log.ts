import type { DraftRow } from '~/lib/log/draft/draft-view.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { CommentRow, PersonalRow } from '~/lib/log/rows.ts';
import type { Stage } from './stage.ts';

/** Every event in IndexedDB, in order, read behind the extension's back. */
export function readEvents(stage: Stage): Promise<LogEvent[]> {
  return readStore(stage, 'events', 'seq');
}

/** Every comment row in IndexedDB. */
export function readComments(stage: Stage): Promise<CommentRow[]> {
  return readStore(stage, 'comments', 'page');
}

/** Every draft in IndexedDB. */
export function readDrafts(stage: Stage): Promise<DraftRow[]> {
  return readStore(stage, 'drafts', 'at');
}

/** What stands beside the events in clear: names and words, until they are erased. */
export function readPersonal(stage: Stage): Promise<PersonalRow[]> {
  return readStore(stage, 'personal', null);
}

async function readStore<Row>(stage: Stage, store: string, index: string | null): Promise<Row[]> {
  const page = await stage.bare();
  const rows = await page.evaluate(
    ([name, order]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('otklik');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name);
          const reading = (order === null ? rows : rows.index(order)).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [store, index] as const,
  );
  return rows as Row[];
}

/** Waits until `find` gives something, asking again and again; fails with `what` after `ms`. */
export async function eventually<T>(
  what: string,
  find: () => Promise<T | null | undefined | false>,
  ms = 60_000,
): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > until) throw new Error(`Not in ${ms} ms: ${what}`);
    await new Promise((wait) => setTimeout(wait, 150));
  }
}
