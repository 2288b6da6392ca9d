import type { Log } from './log.ts';
import type { Database } from './postgres/connect.ts';
import { type ClaimsState, claimsStates, endExpired } from './store/claims.ts';

/** How often the database is asked while anybody waits, ms: once for all of them. */
const EVERY_MS = 1_000;

type Waiter = { organisation: string; after: number; wake(): void };

/**
 * Waits for changes of claims on behalf of everybody who polls this hub: one question to the database a
 * second, however many wait, and none while nobody does. Another hub's changes are seen by the same
 * question. It also ends claims whose time is over, so that everybody hears of it.
 */
export class ClaimWatch {
  readonly #database: Database;
  readonly #log: Log;
  readonly #waiters = new Set<Waiter>();
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(database: Database, log: Log) {
    this.#database = database;
    this.#log = log;
  }

  /** Resolves when something happened after number `after`, when `ms` have passed, or with the signal. */
  wait(organisation: string, after: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted || ms <= 0) return Promise.resolve();
    return new Promise((done) => {
      const waiter: Waiter = {
        organisation,
        after,
        wake: () => {
          clearTimeout(limit);
          signal.removeEventListener('abort', waiter.wake);
          this.#waiters.delete(waiter);
          done();
        },
      };
      const limit = setTimeout(waiter.wake, ms);
      signal.addEventListener('abort', waiter.wake, { once: true });
      this.#waiters.add(waiter);
      this.#schedule();
    });
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
      const organisations = new Set([...this.#waiters].map(({ organisation }) => organisation));
      if (organisations.size > 0) await this.#wakeNews(await this.#states([...organisations]));
    } catch (error) {
      this.#log('failure', { name: error instanceof Error ? error.name : typeof error, code: 'claims' });
      // They ask again, and hear in their answer what is wrong with the database.
      this.#wakeAll();
    }
    this.#timer = null;
    this.#schedule();
  }

  async #states(organisations: string[]): Promise<ClaimsState[]> {
    const states = await claimsStates(this.#database, organisations);
    const overdue = states.filter((state) => state.overdue);
    if (overdue.length === 0) return states;
    for (const { organisation } of overdue) await endExpired(this.#database, organisation);
    return claimsStates(this.#database, organisations);
  }

  #wakeNews(states: readonly ClaimsState[]): void {
    const latest = new Map(states.map((state) => [state.organisation, state.latest]));
    for (const waiter of [...this.#waiters]) {
      if ((latest.get(waiter.organisation) ?? 0) > waiter.after) waiter.wake();
    }
  }

  #wakeAll(): void {
    for (const waiter of [...this.#waiters]) waiter.wake();
  }
}
