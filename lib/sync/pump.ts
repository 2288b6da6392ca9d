import { noteOffsets } from '~/lib/log/outbox/clock-offset.ts';
import { hurry, type Leased, lease, releaseLeft, type Settlement, settle } from '~/lib/log/outbox/outbox.ts';
import {
  FRESH_TARGET,
  setTargetState,
  type TargetState,
  targetState,
} from '~/lib/log/outbox/target-state.ts';
import { backoff } from '~/lib/peers/backoff.ts';
import type { DeliveryResult, Target, TargetError } from '~/lib/peers/target.ts';
import { parcels } from './parcels.ts';

/** A worker may end at any time: no more than this is under way at once. */
const ROUND = 50;

/** What the pump needs of the world. `now` gives epoch ms, `random` a number from 0 up to 1. */
export type PumpWorld = { now: () => number; random: () => number };

const REAL_WORLD: PumpWorld = { now: Date.now, random: Math.random };

let next: Promise<void> | null = null;

/**
 * Delivers everything that is due, to all targets, and resolves when nothing is left to do now. One pump
 * runs at a time in the whole browser; a call during a run starts one more run after it, so that nothing
 * written meanwhile is missed. Never rejects for a failure of a target: that is written down.
 * @param connected gives the targets when the run begins.
 */
export function pump(connected: () => Promise<Target[]>, world: PumpWorld = REAL_WORLD): Promise<void> {
  next ??= navigator.locks.request('otklik-outbox', async () => {
    next = null;
    for (const target of await connected()) await drain(target, world);
  });
  return next;
}

/** Delivers now, whatever pause or refusal was written down: somebody asked for it. */
export async function pumpNow(connected: () => Promise<Target[]>, world = REAL_WORLD): Promise<void> {
  for (const { id } of await connected()) await hurry(id);
  await pump(connected, world);
}

async function drain(target: Target, world: PumpWorld): Promise<void> {
  const state = await targetState(target.id);
  if (state.paused || isHeldBack(state, world.now())) return;
  // One pump runs at a time: what is under way now is in nobody's hands.
  if (target.capabilities.nativeIdempotency) await releaseLeft(target.id);
  for (;;) {
    const leased = await lease(target.id, world.now(), ROUND);
    if (leased.length === 0) return;
    if (!(await deliverRound(target, leased, world))) return;
  }
}

/** Until the time of the next try, unless the clock was turned back meanwhile: then that time says nothing. */
function isHeldBack({ nextAt, triedAt = 0 }: TargetState, now: number): boolean {
  return nextAt > now && now >= triedAt;
}

/** @returns false when the target as a whole cannot be reached now. */
async function deliverRound(target: Target, leased: readonly Leased[], world: PumpWorld): Promise<boolean> {
  const waiting = parcels(leased, target.capabilities);
  for (let parcel = waiting.shift(); parcel; parcel = waiting.shift()) {
    const failure = await deliverParcel(target, parcel, world);
    if (!failure) continue;
    if (isFaultOfOne(failure) && parcel.length > 1) {
      waiting.unshift(...halves(parcel));
      continue;
    }
    if (isFaultOfOne(failure)) await park(parcel, failure, world);
    else return holdBack(target, [parcel, ...waiting].flat(), failure, world);
  }
  return true;
}

/** Sends one parcel and writes down what the target said of each line. @returns the failure of the call. */
async function deliverParcel(
  target: Target,
  parcel: Leased[],
  world: PumpWorld,
): Promise<TargetError | null> {
  try {
    const results = await target.deliver(parcel.map(({ delivery }) => delivery));
    await settle(settlements(parcel, results, world), world.now());
    await noteOffsets(target.id, offsetsIn(results));
    await setTargetState(target.id, FRESH_TARGET);
    return null;
  } catch (error) {
    return target.classify(error);
  }
}

/** The target refuses what is in the parcel: halves of it show which line it is, the others go on. */
function isFaultOfOne(failure: TargetError): boolean {
  return failure.class === 'permanent' || failure.class === 'conflict';
}

function halves(parcel: Leased[]): Leased[][] {
  const middle = Math.ceil(parcel.length / 2);
  return [parcel.slice(0, middle), parcel.slice(middle)];
}

function park(parcel: readonly Leased[], failure: TargetError, world: PumpWorld): Promise<void> {
  const parked = parcel.map(({ row }) => ({ row: row.id, state: 'parked' as const, error: failure.message }));
  return settle(parked, world.now());
}

/** Puts everything not delivered back into the queue and writes down when, or whether, to try again. */
async function holdBack(
  target: Target,
  lines: readonly Leased[],
  failure: TargetError,
  world: PumpWorld,
): Promise<false> {
  const failures = (await targetState(target.id)).failures + 1;
  const now = world.now();
  const nextAt = now + Math.max(backoff(failures, world.random()), failure.retryAfter ?? 0);
  const error = failure.message;
  await settle(
    lines.map(({ row }) => ({ row: row.id, state: 'waiting', nextAt, error })),
    now,
  );
  const paused = failure.class === 'auth' ? { reason: error, since: new Date(now).toISOString() } : null;
  await setTargetState(target.id, { paused, failures, nextAt, triedAt: now });
  return false;
}

/** One sample a call: the events of a batch came with one answer. */
function offsetsIn(results: readonly DeliveryResult[]): number[] {
  const heard = results.flatMap((result) => (result.status === 'delivered' && result.heard) || []);
  return [...new Set(heard.map(({ offset }) => offset))];
}

function settlements(
  parcel: readonly Leased[],
  results: readonly DeliveryResult[],
  world: PumpWorld,
): Settlement[] {
  const byEvent = new Map(results.map((result) => [result.event, result]));
  return parcel.flatMap(({ row }) => {
    const result = byEvent.get(row.event);
    return result ? [settlementOf(row.id, row.attempts, result, world)] : [];
  });
}

function settlementOf(row: string, attempts: number, result: DeliveryResult, world: PumpWorld): Settlement {
  if (result.status === 'delivered') {
    const { heard } = result;
    return { row, state: 'delivered', ...(heard && { receivedAt: heard.receivedAt }) };
  }
  if (result.class === 'permanent' || result.class === 'conflict') {
    return { row, state: 'parked', error: result.reason };
  }
  const nextAt = world.now() + backoff(attempts, world.random());
  return { row, state: 'waiting', nextAt, error: result.reason };
}
