import type { Database } from '~/server/postgres/connect.ts';
import {
  type Holding,
  LeaseLost,
  releaseLease,
  renewLease,
  type TargetKey,
  takeLease,
} from '~/server/store/leases.ts';

/** A heartbeat comes so many times within the time of a lease. */
const BEATS = 3;

/**
 * The right of this process to forward to one target. It is renewed while it is held; once its time may be over by any
 * clock of this machine, it counts as lost, and what is under way is cut off.
 */
export class Lease {
  readonly holding: Holding;
  readonly #database: Database;
  readonly #ms: number;
  readonly #end = new AbortController();
  readonly #beat: NodeJS.Timeout;
  #until: Clocks;
  #overdue: NodeJS.Timeout;
  #kept = false;

  /** Takes the lease of a target. @param ms how long it lasts without a heartbeat. @returns null while another holds it. */
  static async take(
    database: Database,
    target: TargetKey,
    holder: string,
    ms: number,
  ): Promise<Lease | null> {
    const asked = clocks();
    const holding = await takeLease(database, target, holder, ms);
    return holding && new Lease(database, holding, ms, asked);
  }

  private constructor(database: Database, holding: Holding, ms: number, asked: Clocks) {
    this.#database = database;
    this.holding = holding;
    this.#ms = ms;
    this.#until = later(asked, ms);
    this.#overdue = this.#endIn(ms);
    // A database that does not answer is asked again with the next beat, while there is time.
    this.#beat = setInterval(() => void this.confirm().catch(() => undefined), ms / BEATS);
  }

  /** Aborted when the lease is lost or this process lets go of what it does. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** True while nobody else can have the lease. */
  get held(): boolean {
    return !this.#end.signal.aborted && isBefore(clocks(), this.#until);
  }

  /** Makes the lease last its whole time from now. Throws `LeaseLost` when another has it. */
  async confirm(): Promise<void> {
    const asked = clocks();
    if (!this.held) this.#lose();
    if (!(await renewLease(this.#database, this.holding, this.#ms))) this.#lose();
    this.#until = later(asked, this.#ms);
    clearTimeout(this.#overdue);
    this.#overdue = this.#endIn(this.#ms);
  }

  /** Cuts off what is under way. Whether it arrived is not known, so nobody may go on before the time is over. */
  abandon(): void {
    this.#kept = true;
    this.#stop();
  }

  /** Gives the lease back. */
  async release(): Promise<void> {
    const own = this.held;
    this.#stop();
    if (own && !this.#kept) await releaseLease(this.#database, this.holding);
  }

  #lose(): never {
    this.#stop();
    throw new LeaseLost();
  }

  #stop(): void {
    clearInterval(this.#beat);
    clearTimeout(this.#overdue);
    this.#end.abort();
  }

  #endIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#stop(), ms);
  }
}

/** The monotonic clock stands while a machine sleeps, the other one may be set: whichever runs ahead counts. */
type Clocks = { steady: number; wall: number };

function clocks(): Clocks {
  return { steady: performance.now(), wall: Date.now() };
}

function later({ steady, wall }: Clocks, ms: number): Clocks {
  return { steady: steady + ms, wall: wall + ms };
}

function isBefore(one: Clocks, other: Clocks): boolean {
  return one.steady < other.steady && one.wall < other.wall;
}
