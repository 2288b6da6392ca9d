import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseCode } from '~/server/database-failure.ts';
import type { Log } from '~/server/log.ts';
import type { Metrics } from '~/server/metrics.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { nextForward, noteTrouble, queueNew } from '~/server/store/forwards.ts';
import { LeaseLost, type TargetKey } from '~/server/store/leases.ts';
import { findDueTarget, listTargetKeys, type TargetRow } from '~/server/store/targets.ts';
import { boundTo } from './bound.ts';
import { type Delivered, deliver } from './deliver.ts';
import type { Keyring } from './keyring.ts';
import { Lease } from './lease.ts';

/** A target whose key this hub cannot open is left to others, and looked at again after so long, ms. */
const CLOSED_FOR_MS = 60_000;

const KEY_CLOSED =
  'Ключ этой системы не открывается: у сервера другой секрет. Верните OTKLIK_HUB_SECRET или файл hub.key либо задайте ключ снова командой targets key.';

/** How the forwarder works, ms. */
export type Pace = {
  /** A lease without a heartbeat lasts so long; longer than one request to a system may take (20 s). */
  leaseMs: number;
  /** With nothing to do, the database is asked this often. */
  lookEveryMs: number;
};

type Parts = { database: Database; log: Log; metrics: Metrics; keyring: Keyring; pace: Pace };

/**
 * Forwards what the hub takes in to the incident systems of its organisations. Of all hubs on one database one
 * forwards to a target: the one that holds its lease, until it stops or its heartbeat does.
 */
export class Forwarder {
  readonly #parts: Parts;
  readonly #holder = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  readonly #stop = new AbortController();
  readonly #running = new Map<string, { lease: Lease; done: Promise<void> }>();
  /** Until when a target is left to others. */
  readonly #closed = new Map<string, number>();
  readonly #looking: Promise<void>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#looking = this.#look();
  }

  /** To how many targets this process forwards now. */
  get size(): number {
    return this.#running.size;
  }

  /** Ends what is under way, within `graceMs` in good order, and gives the leases back. */
  async stop(graceMs: number): Promise<void> {
    this.#stop.abort();
    const all = () => Promise.all([this.#looking, ...[...this.#running.values()].map(({ done }) => done)]);
    const late = new AbortController();
    await Promise.race([all(), pause(graceMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    for (const { lease } of this.#running.values()) lease.abandon();
    await all();
  }

  async #look(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#takeFree().catch((error: unknown) => this.#fail(error));
      await this.#rest();
    }
  }

  async #takeFree(): Promise<void> {
    const { database, pace } = this.#parts;
    for (const target of await listTargetKeys(database)) {
      const name = nameOf(target);
      if (this.#stop.signal.aborted) return;
      if (this.#running.has(name) || (this.#closed.get(name) ?? 0) > performance.now()) continue;
      const lease = await Lease.take(database, target, this.#holder, pace.leaseMs);
      if (lease) this.#running.set(name, { lease, done: this.#run(target, lease) });
    }
  }

  async #run(target: TargetKey, lease: Lease): Promise<void> {
    const { log } = this.#parts;
    log('forwarding', { target: target.id, fence: lease.holding.fence });
    try {
      while (lease.held && !this.#stop.signal.aborted) {
        if (!(await this.#step(target, lease))) await this.#rest();
      }
    } catch (error) {
      if (error instanceof LeaseLost) log('lease-lost', { target: target.id });
      else this.#fail(error);
    }
    await lease.release().catch((error: unknown) => this.#fail(error));
    this.#running.delete(nameOf(target));
  }

  /** @returns false when there is nothing to do now. */
  async #step(key: TargetKey, lease: Lease): Promise<boolean> {
    const { database, keyring, log, metrics } = this.#parts;
    const target = await findDueTarget(database, key);
    if (!target) return false;
    const apiKey = await keyring.open(target.sealedKey, boundTo(target));
    if (apiKey === null) return this.#leave(target, lease);
    await queueNew(database, lease.holding, target.readSeq);
    const forward = await nextForward(database, lease.holding);
    if (!forward) return false;
    const startedAt = performance.now();
    const result: Delivered = await deliver(database, lease, { target, apiKey }, forward);
    metrics.countForward(result);
    const ms = Math.round(performance.now() - startedAt);
    log('forward', { target: target.id, result, tries: forward.attempts + 1, ms });
    return true;
  }

  /** Another hub may have the secret that this one does not have. */
  async #leave(target: TargetRow, lease: Lease): Promise<false> {
    await noteTrouble(this.#parts.database, lease.holding, KEY_CLOSED);
    this.#closed.set(nameOf(target), performance.now() + CLOSED_FOR_MS);
    await lease.release();
    return false;
  }

  #rest(): Promise<void> {
    const { signal } = this.#stop;
    return pause(this.#parts.pace.lookEveryMs, undefined, { signal }).catch(() => undefined);
  }

  #fail(error: unknown): void {
    const name = error instanceof Error ? error.name : typeof error;
    this.#parts.log('failure', { name, code: databaseCode(error), at: 'forwarder' });
  }
}

function nameOf({ organisation, id }: TargetKey): string {
  return `${organisation}/${id}`;
}
