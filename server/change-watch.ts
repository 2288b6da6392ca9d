import type { Log } from './log.ts';
import type { Database } from './postgres/connect.ts';
import { endExpired } from './store/claim-ends.ts';
import { claimsStates } from './store/claim-rows.ts';
import { latestEvent } from './store/events.ts';
import { latestChange } from './store/incidents.ts';

/** How often the database is asked while anybody waits, ms: once for all of them. */
const EVERY_MS = 1_000;

/** What somebody waits for: a change of who answers what, of an incident, or another event. */
type Topic = 'claims' | 'incidents' | 'events';

/** A list that is followed: `after` is the number it begins behind, `ms` how long it is waited for. */
type Followed<T> = {
  topic: Topic;
  organisation: string;
  after: number;
  ms: number;
  signal: AbortSignal;
  list: () => Promise<T[]>;
};

type Waiter = { topic: Topic; organisation: string; after: number; wake(latest?: number): void };

/**
 * Waits for changes on behalf of everybody who polls this hub: one question to the database a second for each
 * topic, however many wait, and none while nobody does. Another hub's changes are seen by the same
 * question. It also ends claims whose time is over, so that everybody hears of it.
 */
export class ChangeWatch {
  readonly #database: Database;
  readonly #log: Log;
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** How many wait now. */
  get size(): number {
    return this.#waiters.size;
  }

  /** True once the hub stops: nobody can wait any more. */
  get closed(): boolean {
    return this.#closed;
  }

  /**
   * Resolves when something happened after number `after`, when `ms` have passed, or with the signal.
   * @returns the number of the last change; `after` when none is known.
   */
  wait(topic: Topic, organisation: string, after: number, ms: number, signal: AbortSignal): Promise<number> {
    if (this.#closed || signal.aborted || ms <= 0) return Promise.resolve(after);
    return new Promise((done) => {
      const waiter: Waiter = {
        topic,
        organisation,
        after,
        wake: (latest = after) => {
          clearTimeout(limit);
          signal.removeEventListener('abort', wake);
          this.#waiters.delete(waiter);
          done(latest);
        },
      };
      const wake = () => waiter.wake();
      const limit = setTimeout(wake, ms);
      signal.addEventListener('abort', wake, { once: true });
      this.#waiters.add(waiter);
      this.#schedule();
    });
  }

  /**
   * What a list holds, waited for while it is empty. Whoever follows a part is woken by the rest too, and goes on
   * waiting.
   */
  async follow<T>({ topic, organisation, after, ms, signal, list }: Followed<T>): Promise<T[]> {
    const until = performance.now() + ms;
    const goesOn = () => performance.now() < until && !signal.aborted && !this.#closed;
    let found = await list();
    for (let known = after; found.length === 0 && goesOn(); ) {
      known = await this.wait(topic, organisation, known, until - performance.now(), signal);
      found = await list();
    }
    return found;
  }

  /** Lets everybody go who waits; nobody waits here any more. */
  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#wakeAll();
  }

  #schedule(): void {
    if (this.#timer || this.#closed || this.#waiters.size === 0) return;
    this.#timer = setTimeout(() => void this.#look(), EVERY_MS);
  }

  async #look(): Promise<void> {
    try {
      await this.#lookAtClaims(this.#organisations('claims'));
      await this.#lookAt('incidents', latestChange);
      await this.#lookAt('events', latestEvent);
    } catch (error) {
      this.#log('failure', { name: error instanceof Error ? error.name : typeof error, code: 'changes' });
      // They ask again, and hear in their answer what is wrong with the database.
      this.#wakeAll();
    }
    this.#timer = null;
    this.#schedule();
  }

  #organisations(topic: Topic): string[] {
    const waiting = [...this.#waiters].filter((waiter) => waiter.topic === topic);
    return [...new Set(waiting.map(({ organisation }) => organisation))];
  }

  async #lookAtClaims(organisations: string[]): Promise<void> {
    if (organisations.length === 0) return;
    let states = await claimsStates(this.#database, organisations);
    const overdue = states.filter((state) => state.overdue);
    for (const { organisation } of overdue) await endExpired(this.#database, organisation);
    if (overdue.length > 0) states = await claimsStates(this.#database, organisations);
    for (const { organisation, latest } of states) this.#wakeNews('claims', organisation, latest);
  }

  async #lookAt(topic: Topic, latest: (runner: Database, organisation: string) => Promise<number>) {
    for (const organisation of this.#organisations(topic)) {
      this.#wakeNews(topic, organisation, await latest(this.#database, organisation));
    }
  }

  #wakeNews(topic: Topic, organisation: string, latest: number): void {
    for (const waiter of [...this.#waiters]) {
      const concerned = waiter.topic === topic && waiter.organisation === organisation;
      if (concerned && latest > waiter.after) waiter.wake(latest);
    }
  }

  #wakeAll(): void {
    for (const waiter of [...this.#waiters]) waiter.wake();
  }
}
