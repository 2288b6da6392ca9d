import { Dexie } from 'dexie';
import { outboxRow } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import type { Delivery, LogEvent } from '~/lib/log/event.ts';
import type { OutboxRow } from '~/lib/log/rows.ts';
import { covers, settledSpans, sizeOf } from './settled-lines.ts';
import { FRESH_TARGET, setTargetState } from './target-state.ts';

/** A line of the outbox under lease, with what is to be delivered. */
export type Leased = { row: OutboxRow; delivery: Delivery };

/**
 * What became of one line. `receivedAt`: ISO 8601 by the clock of the receiver. `waiting`: try again from `nextAt` (epoch ms). `parked`: a person is needed.
 */
export type Settlement =
  | { row: string; state: 'delivered'; receivedAt?: string }
  | { row: string; state: 'waiting'; nextAt: number; error: string }
  | { row: string; state: 'parked'; error: string };

const LEASE_MS = 60_000;
/** Events without a comment (coverage, health, policy) have no order among themselves to keep. */
const NO_KEY = '-';
/** A parked line that is to be tried again. */
const DUE_AGAIN = { state: 'pending', nextAt: 0, attempts: 0 } as const;

/**
 * Takes up to `limit` lines that are due, in the order of the log, and marks them `inflight`. The order
 * of one comment is kept: while an earlier line of a key is parked, waiting or in flight, its later lines
 * stay (so a lease holds one line a key); lines of other keys go on.
 * @param now epoch ms.
 */
export async function lease(target: string, now: number, limit: number): Promise<Leased[]> {
  const { outbox, events, personal } = database;
  return database.transaction('rw', outbox, events, personal, async () => {
    await releaseExpired(target, now);
    const rows = await dueRows(target, now, limit);
    const leased = rows.map((row) => ({
      ...row,
      state: 'inflight' as const,
      attempts: row.attempts + 1,
      triedAt: now,
      leaseUntil: now + LEASE_MS,
    }));
    await outbox.bulkPut(leased);
    return withDeliveries(leased);
  });
}

async function dueRows(target: string, now: number, limit: number): Promise<OutboxRow[]> {
  const held = await heldKeys(target);
  const due: OutboxRow[] = [];
  await inState(target, 'pending')
    .until(() => due.length >= limit)
    .each((row) => {
      if (isOver(row.nextAt, row, now) && !held.has(row.key)) due.push(row);
      // Taken or waiting, it goes before the later lines of its key: those wait for what becomes of it.
      if (row.key !== NO_KEY) held.add(row.key);
    });
  return due;
}

async function heldKeys(target: string): Promise<Set<string>> {
  const [parked, inflight] = await Promise.all([
    inState(target, 'parked').toArray(),
    inState(target, 'inflight').toArray(),
  ]);
  return new Set([...parked, ...inflight].map(({ key }) => key).filter((key) => key !== NO_KEY));
}

async function withDeliveries(rows: OutboxRow[]): Promise<Leased[]> {
  const ids = rows.map(({ event }) => event);
  const [events, sides] = await Promise.all([database.events.bulkGet(ids), database.personal.bulkGet(ids)]);
  return rows.flatMap((row, index) => {
    const event: LogEvent | undefined = events[index];
    return event ? [{ row, delivery: { event, personal: sides[index]?.fields ?? null } }] : [];
  });
}

/**
 * Gives back lines whose worker died: whether they arrived is not known, so they are sent again
 * (a target that is not idempotent has to look first).
 */
async function releaseExpired(target: string, now: number): Promise<void> {
  await inState(target, 'inflight')
    .filter((row) => isOver(row.leaseUntil, row, now))
    .modify({ state: 'pending', leaseUntil: 0 });
}

/** Whether a time has come. A clock that stands before the last try was turned back: what it said is void. */
function isOver(time: number, { triedAt }: OutboxRow, now: number): boolean {
  return time <= now || (triedAt !== undefined && now < triedAt);
}

/**
 * Gives back at once what a worker that died had in its hands. Only for a receiver that takes the same event twice
 * as one, and only from the pump, which runs once in the whole browser.
 */
export async function releaseLeft(target: string): Promise<void> {
  await inState(target, 'inflight').modify({ state: 'pending', leaseUntil: 0 });
}

/** Writes down what became of leased lines; what is not named keeps its lease. @param now epoch ms. */
export async function settle(results: readonly Settlement[], now: number): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    for (const result of results) await database.outbox.update(result.row, changeFor(result, now));
  });
}

function changeFor(result: Settlement, now: number): Partial<OutboxRow> {
  if (result.state === 'delivered') {
    const { receivedAt } = result;
    return {
      state: 'delivered',
      deliveredAt: now,
      leaseUntil: 0,
      lastError: null,
      ...(receivedAt && { receivedAt }),
    };
  }
  if (result.state === 'parked') return { state: 'parked', leaseUntil: 0, lastError: result.error };
  return { state: 'pending', leaseUntil: 0, nextAt: result.nextAt, lastError: result.error };
}

/**
 * Queues every event of the log that has no line for this target yet: what was written before it was
 * connected. Cheap when there is none. @returns how many were queued.
 */
export async function enqueueAll(target: string): Promise<number> {
  const { events, outbox, meta } = database;
  return database.transaction('rw', events, outbox, meta, async () => {
    const lines = outbox.where('[target+seq]').between([target, Dexie.minKey], [target, Dexie.maxKey]);
    const settled = await settledSpans(target);
    if ((await lines.count()) + sizeOf(settled) === (await events.count())) return 0;
    const known = await lines.toArray();
    const queued = new Set(known.map(({ event }) => event));
    const missing = await events.filter(({ id, seq }) => !queued.has(id) && !covers(settled, seq)).toArray();
    await outbox.bulkAdd(missing.map((event) => outboxRow(event, target)));
    return missing.length;
  });
}

/** Puts a parked line back into the queue, due now. @returns false when there is no such parked line. */
export async function retry(row: string): Promise<boolean> {
  return database.transaction('rw', database.outbox, async () => {
    const found = await database.outbox.get(row);
    if (found?.state !== 'parked') return false;
    await database.outbox.update(row, DUE_AGAIN);
    return true;
  });
}

/**
 * Puts a parked line back into the queue together with all that the same target refused for the same reason.
 * @returns false when there is no such parked line.
 */
export async function retryAlike(row: string): Promise<boolean> {
  return database.transaction('rw', database.outbox, async () => {
    const found = await database.outbox.get(row);
    if (found?.state !== 'parked') return false;
    await inState(found.target, 'parked')
      .filter(({ lastError }) => lastError === found.lastError)
      .modify(DUE_AGAIN);
    return true;
  });
}

/** Puts all parked lines of a target back into the queue: what they were refused for was put right. */
export async function retryAll(target: string): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    await inState(target, 'parked').modify(DUE_AGAIN);
  });
}

/** Makes every waiting line of a target due now, and the target itself: somebody asked for it. */
export async function hurry(target: string): Promise<void> {
  await database.transaction('rw', database.outbox, database.meta, async () => {
    await inState(target, 'pending').modify({ nextAt: 0 });
    await setTargetState(target, FRESH_TARGET);
  });
}

/** Lines of a target in one state, in the order of the log. */
export function inState(target: string, state: OutboxRow['state']) {
  return database.outbox
    .where('[target+state+seq]')
    .between([target, state, Dexie.minKey], [target, state, Dexie.maxKey]);
}
