import type { SeenLog } from './waiting-rows.ts';

/* What runs in the dashboard while the queue is measured; each function stands alone, for it is sent as text. */

/** Puts rows into the extension's own IndexedDB, as the background would have. */
export async function seed({ comments, coverage }: SeenLog): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('otklik');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const writing = database.transaction(['comments', 'coverage'], 'readwrite');
  for (const row of comments) writing.objectStore('comments').put(row);
  for (const row of coverage) writing.objectStore('coverage').put(row);
  await new Promise<void>((done, fail) => {
    writing.oncomplete = () => done();
    writing.onabort = () => fail(writing.error);
  });
  database.close();
}

/** Marks, in a page that starts, the picture in which each of `wanted` (name to selector) stands first. */
export function markStart(wanted: Record<string, string>): void {
  const left = new Map(Object.entries(wanted));
  const watch = new MutationObserver(() => {
    for (const [name, selector] of left) {
      if (!document.querySelector(selector)) continue;
      left.delete(name);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.mark(name);
        port2.postMessage(null);
      });
    }
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Presses a link and waits for the picture in which `wanted` stands; ms, with the wait for that picture. */
export function pressAndWait({ press, wanted }: { press: string; wanted: string }): Promise<number> {
  const link = document.querySelector<HTMLElement>(press);
  return new Promise((done, fail) => {
    if (!link) return fail(new Error(`There is no ${press}`));
    const begun = performance.now();
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begun);
      port2.postMessage(null);
      return undefined;
    };
    link.click();
    requestAnimationFrame(look);
  });
}

/**
 * Presses a link that changes the address, and waits until the link says that it is or is not chosen any more and that
 * picture is drawn; ms, with the wait for the screen's next turn.
 */
export function pressAndChoose(press: string): Promise<number> {
  const link = document.querySelector<HTMLElement>(press);
  return new Promise((done, fail) => {
    if (!link) return fail(new Error(`There is no ${press}`));
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begun);
        port2.postMessage(null);
      });
    });
    watch.observe(link, { attributeFilter: ['aria-current'] });
    link.click();
    return undefined;
  });
}

/**
 * Presses a button at the start of a picture; ms until that picture is drawn: script, style, layout and paint
 * of the page, without the wait for the screen's next turn. `lines` are the keys of what stands there
 * then.
 */
export function pressAndDraw({
  press,
  row,
}: {
  press: string;
  row: string;
}): Promise<{ ms: number; lines: string }> {
  const shown = () =>
    [...document.querySelectorAll(row)].map((line) => line.getAttribute('data-key')).join(' ');
  return new Promise((done, fail) => {
    const button = document.querySelector<HTMLElement>(press);
    if (!button) return fail(new Error(`There is no ${press}`));
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const drawn = { ms: performance.now() - begun, lines: shown() };
        // What is drawn beyond the screen afterwards must not fall into the next measurement.
        setTimeout(() => done(drawn), 50);
      };
      port2.postMessage(null);
      button.click();
    });
    return undefined;
  });
}
