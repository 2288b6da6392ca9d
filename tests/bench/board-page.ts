/* What runs in pages of the extension while the board is measured; each function stands alone, for it is sent as text. */

/** The events that the log holds already, in their order. */
export async function eventsSoFar(): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('otklik');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const reading = database.transaction('events').objectStore('events').index('seq').getAll();
  const events = await new Promise<unknown[]>((done, fail) => {
    reading.onsuccess = () => done(reading.result);
    reading.onerror = () => fail(reading.error);
  });
  database.close();
  return events;
}

/** Puts rows into one table of the extension's own IndexedDB, as the background would have. */
export async function putRows({ table, rows }: { table: string; rows: object[] }): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('otklik');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const writing = database.transaction([table], 'readwrite', { durability: 'relaxed' });
  for (const row of rows) writing.objectStore(table).put(row);
  await new Promise<void>((done, fail) => {
    writing.oncomplete = () => done();
    writing.onabort = () => fail(writing.error);
  });
  database.close();
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ error?: string }> } };

/** Tells the background of a comment that nobody saw before, as a tab does. @throws Error with what it answers. */
export async function tellComment({ owner, number }: { owner: string; number: number }): Promise<void> {
  const post = `9${number}`;
  const url = `https://vk.com/wall${owner}_${post}`;
  const answer = await chrome.runtime.sendMessage({
    name: 'page.seen',
    request: {
      page: { network: 'vk', owner, slug: null, name: 'Администрация города' },
      layout: 'bench',
      health: { state: 'ok', problems: [] },
      posts: [{ owner, post, url, total: 1, seen: 1 }],
      comments: [
        {
          key: `vk:${owner}:${post}:1`,
          weak: false,
          network: 'vk',
          owner,
          post,
          id: '1',
          thread: '1',
          replyTo: null,
          addressee: null,
          author: { id: '501', slug: null, name: 'Ольга Кузнецова', kind: 'person' },
          text: 'Когда засыплют яму на Зелёной, 8?',
          attachments: [],
          posted: { at: new Date().toISOString(), precision: 'minute' },
          deleted: false,
          clamped: false,
          partial: false,
          url: `${url}?reply=1`,
        },
      ],
    },
  });
  if (answer.error) throw new Error(answer.error);
}

/**
 * How long after the page heard of a change of the log (Dexie tells all pages of it) a text on it is another one, ms.
 * Waits for the page to tell: to ask it at each picture would cost its thread more than what is measured.
 */
export function untilChanged({ shown, before }: { shown: string; before: string | null }): Promise<number> {
  return new Promise((done) => {
    const changes = new BroadcastChannel('x-storagemutated-1');
    let heard = Number.NaN;
    changes.onmessage = () => {
      if (Number.isNaN(heard)) heard = performance.now();
    };
    const watch = new MutationObserver(() => {
      if (document.querySelector(shown)?.textContent === before) return;
      watch.disconnect();
      changes.close();
      done(performance.now() - heard);
    });
    watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** Durations, ms, of the tasks of 50 ms and more that began after `since` (as `performance.now` counts). */
export function longTasksSince(since: number): Promise<number[]> {
  return new Promise((done) => {
    const found: number[] = [];
    const watch = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime >= since) found.push(duration);
    });
    watch.observe({ type: 'longtask', buffered: true });
    // What is remembered is handed over in a task of its own.
    setTimeout(() => {
      watch.disconnect();
      done(found);
    }, 100);
  });
}

/** Chooses the first page of the list, or all of them again; ms until the picture with what is left of the queue. */
export function choosePage(select: string): Promise<number> {
  const list = document.querySelector<HTMLSelectElement>(select);
  const queue = document.querySelector('.queue');
  return new Promise((done, fail) => {
    if (!list || !queue) return fail(new Error(`There is no ${select}`));
    const begun = performance.now();
    const watch = new MutationObserver(() => {
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begun);
        port2.postMessage(null);
      });
    });
    watch.observe(queue, { attributes: true, childList: true, characterData: true, subtree: true });
    list.selectedIndex = list.selectedIndex === 0 ? 1 : 0;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    return undefined;
  });
}
