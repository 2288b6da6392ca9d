import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';

/**
 * How long a reading is waited for, ms. Where Chromium cannot open the storage, it refuses the first reading after some
 * seconds and says nothing at all to the others.
 */
const PATIENCE_MS = 10_000;
/** How long, once it said nothing: whoever reads three things one after the other need not wait three times, ms. */
const AGAIN_MS = 500;

let patience = PATIENCE_MS;
const listeners = new Set<(key: string) => void>();

/**
 * What lies under `key` beside the log, unparsed; undefined where nothing was ever kept.
 * @throws Error with a sentence where the browser does not give it out within ten seconds; `cause` is what it threw.
 */
export async function readKept(key: string): Promise<unknown> {
  try {
    return (await inTime(browser.storage.local.get(key)))[key];
  } catch (cause) {
    throw new Error(say('settings_out_of_reach'), { cause });
  }
}

/** Keeps `value` under `key`. @throws Error with a sentence where the browser does not take it; what was there stays. */
export async function writeKept(key: string, value: unknown): Promise<void> {
  await write(key, () => browser.storage.local.set({ [key]: value }));
}

/** Forgets what lies under `key`. @throws Error with a sentence where the browser does not let go of it. */
export async function dropKept(key: string): Promise<void> {
  await write(key, () => browser.storage.local.remove(key));
}

/** Calls back with each key as soon as this context has written it or tried to. @returns a function that stops it. */
export function hearWritten(listener: (key: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function write(key: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new Error(say('settings_not_kept'), { cause });
  } finally {
    for (const listener of listeners) listener(key);
  }
}

async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      patience = AGAIN_MS;
      refuse(new Error('no answer'));
    }, patience);
  });
  try {
    const answer = await Promise.race([reading, over]);
    patience = PATIENCE_MS;
    return answer;
  } finally {
    clearTimeout(timer);
  }
}
