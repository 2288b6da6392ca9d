import browser from 'webextension-polyfill';
import { hearWritten } from './storage.ts';

/**
 * A reading that a context which holds it does once, and anew only after what it was read from has changed. Others,
 * and whoever has not begun to hold, read each time. What is held is frozen: all who ask get the same.
 */
export class Held<T> {
  readonly #read: () => Promise<T>;
  /** Whether a change of `key` in `area` of the storage («local», «managed») makes what is held old. */
  readonly concerns: (key: string, area: string) => boolean;
  #holds = false;
  #held: Promise<T> | null = null;

  constructor(read: () => Promise<T>, concerns: (key: string, area: string) => boolean) {
    this.#read = read;
    this.concerns = concerns;
  }

  /** What is held; where nothing is, it is read. @throws what the reading throws; then nothing is held. */
  get(): Promise<T> {
    if (!this.#holds) return this.#read();
    this.#held ??= this.#take();
    return this.#held;
  }

  /** Begins to hold in this context. Call it before anybody listens to the storage. @returns a function that ends it. */
  hold(): () => void {
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      for (const key of Object.keys(changes)) this.#drop(key, area);
    };
    this.#holds = true;
    // The browser tells of what this context wrote only after the writing has ended.
    const deaf = hearWritten((key) => this.#drop(key, 'local'));
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      deaf();
      browser.storage.onChanged.removeListener(onChanged);
      this.#holds = false;
      this.#held = null;
    };
  }

  #drop(key: string, area: string): void {
    if (this.concerns(key, area)) this.#held = null;
  }

  #take(): Promise<T> {
    const taken = this.#read().then(frozen);
    taken.catch(() => {
      if (this.#held === taken) this.#held = null;
    });
    return taken;
  }
}

function frozen<V>(value: V): V {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
