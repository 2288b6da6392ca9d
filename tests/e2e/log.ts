import type { LogEvent } from '~/lib/log/event.ts';
import type { Stage } from './stage.ts';

/** Every event in IndexedDB, in order, read behind the extension's back. */
export async function readEvents(stage: Stage): Promise<LogEvent[]> {
  const page = await stage.openOwn('options.html');
  const events = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('otklik');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').index('seq').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  await page.close();
  return events as LogEvent[];
}

/** Waits until `find` gives something, asking again and again; fails with `what` after `ms`. */
export async function eventually<T>(
  what: string,
  find: () => Promise<T | null | undefined | false>,
  ms = 20_000,
): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > until) throw new Error(`Not in ${ms} ms: ${what}`);
    await new Promise((wait) => setTimeout(wait, 150));
  }
}
