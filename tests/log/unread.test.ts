import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { database, reopenLog } from '~/lib/log/database.ts';
import { observe } from '~/lib/log/observe.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { unreadNow } from '~/lib/log/unread.ts';
import { batch, comment, context, emptyLog } from './fixtures.ts';

let stop: () => void = () => undefined;
const shown: number[] = [];

beforeEach(async () => {
  await emptyLog();
  await recordSightings(batch([comment('1')]), context());
  shown.length = 0;
});

afterEach(async () => {
  vi.restoreAllMocks();
  stop();
  await reopenLog();
});

/** What the browser gives for a database that it cannot open. */
class FailedRequest extends EventTarget {
  onerror: ((event: Event) => void) | null = null;
  constructor(readonly error: DOMException) {
    super();
    this.addEventListener('error', (event) => this.onerror?.(event));
  }
}

/** Asks how many comments there are, as a view of the dashboard does. */
function watch() {
  stop = observe(
    () => database.comments.count(),
    (count) => shown.push(count),
  );
}

/** From now on the browser refuses to open the database. */
function refuse(name: string, way: 'by an event' | 'by a throw' = 'by an event') {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const error = new DOMException('Internal error opening backing store.', name);
    if (way === 'by a throw') throw error;
    const request = new FailedRequest(error);
    setTimeout(() => request.dispatchEvent(new Event('error')));
    return request as unknown as IDBOpenDBRequest;
  });
  database.close({ disableAutoOpen: false });
}

const troubled = () => vi.waitFor(() => expect(unreadNow()).not.toBeNull());

test.each([
  ['UnknownError', 'disk'],
  ['QuotaExceededError', 'full'],
  ['InvalidStateError', 'closed'],
  ['AbortError', 'stopped'],
  ['NotFoundError', 'damaged'],
  ['SecurityError', 'forbidden'],
  ['OperationError', null],
])(
  'a database that does not open for %s is told of, asked first or last, by event or by throw',
  async (name, trouble) => {
    for (const way of ['by an event', 'by a throw'] as const) {
      refuse(name, way);
      // What failed once is what Dexie repeats to whoever asks later.
      await database.open().catch(() => undefined);
      watch();
      await troubled();
      expect(unreadNow()).toMatchObject({ trouble, cause: { name } });
      expect(shown).toEqual([]);
      stop();
      expect(unreadNow()).toBeNull();
      vi.restoreAllMocks();
    }
  },
);

test('what was shown is asked again when the database opens, and nobody has to wait for another page', async () => {
  refuse('UnknownError');
  watch();
  await troubled();
  expect(await reopenLog()).toBe(false);
  vi.restoreAllMocks();
  expect(await reopenLog()).toBe(true);
  await vi.waitFor(() => expect(shown).toEqual([1]));
  expect(unreadNow()).toBeNull();
});

/** From now on the browser says nothing of the database until it is let go. @returns lets it go. */
function hold(): () => void {
  const open = indexedDB.open.bind(indexedDB);
  const held: (() => void)[] = [];
  vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
    const waits: { real?: IDBOpenDBRequest; onsuccess?: (event: Event) => void } = {};
    held.push(() => {
      waits.real = open(...asked);
      waits.real.onsuccess = (event) => waits.onsuccess?.(event);
    });
    return Object.defineProperty(waits, 'result', { get: () => waits.real?.result }) as IDBOpenDBRequest;
  });
  database.close({ disableAutoOpen: false });
  return () => {
    for (const go of held.splice(0)) go();
  };
}

test('a database of which the browser says nothing is told of after ten seconds, and shown as soon as it opens', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const letGo = hold();
  try {
    watch();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(unreadNow()).toBeNull();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(unreadNow()).toMatchObject({ trouble: 'silent' });
  } finally {
    vi.useRealTimers();
    letGo();
  }
  await vi.waitFor(() => expect(shown).toEqual([1]));
  expect(unreadNow()).toBeNull();
});

test('a question that comes after a failure opens the database by itself: the background has no button', async () => {
  refuse('UnknownError');
  await expect(database.comments.count()).rejects.toThrow();
  vi.restoreAllMocks();
  await vi.waitFor(async () => expect(await database.comments.count()).toBe(1));
});

test('a database that is lost in the middle is opened and asked again', async () => {
  watch();
  await vi.waitFor(() => expect(shown).toEqual([1]));
  refuse('UnknownError');
  await troubled();
  // What was seen before stays.
  expect(shown).toEqual([1]);
});

test('a log that a newer build wrote is refused, and stays as it is', async () => {
  const version = database.verno * 10;
  const raise = (to: number) => {
    database.close();
    return new Promise<void>((done, fail) => {
      const opening = indexedDB.open('otklik', to);
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => done(opening.result.close());
    });
  };
  await raise(version + 10);
  watch();
  await reopenLog();
  await troubled();
  expect(unreadNow()).toMatchObject({ trouble: 'newer', cause: { name: 'VersionError' } });
  await new Promise<void>((done) => {
    indexedDB.deleteDatabase('otklik').onsuccess = () => done();
  });
});
