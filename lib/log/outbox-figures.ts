import { clockOffset } from './clock-offset.ts';
import { database } from './database.ts';
import { inState } from './outbox.ts';
import type { OutboxRow } from './rows.ts';
import { targetState } from './target-state.ts';

/** What waits to be delivered. */
export type SyncView = {
  pending: number;
  parked: number;
  /** ISO 8601 of the oldest row that waits; null when none does. */
  waitingSince: string | null;
  lastError: string | null;
  /** ISO 8601 of the next try; null when nothing waits or the next try is due now. */
  nextTryAt: string | null;
};

/** What waits for one target, and how it stands with it. */
export type TargetFigures = SyncView & {
  /** ISO 8601; since then nothing is sent until a person has connected the target anew. */
  pausedSince: string | null;
  /** Ms that the clock of this device is ahead of that of the target; null while it is not known. */
  clockOffset: number | null;
};

/** What waits for the given targets, in figures and in the words of the last failure. */
export async function outboxFigures(targets: readonly string[]): Promise<SyncView> {
  const views = await Promise.all(targets.map(targetFigures));
  return {
    pending: sum(views.map(({ pending }) => pending)),
    parked: sum(views.map(({ parked }) => parked)),
    waitingSince: least(views.map(({ waitingSince }) => waitingSince)),
    lastError: views.find(({ lastError }) => lastError !== null)?.lastError ?? null,
    nextTryAt: least(views.map(({ nextTryAt }) => nextTryAt)),
  };
}

/** What waits for one target, and how it stands with it. */
export async function targetFigures(target: string): Promise<TargetFigures> {
  const [waiting, inflight, parked, state, offset] = await Promise.all([
    inState(target, 'pending').toArray(),
    inState(target, 'inflight').toArray(),
    inState(target, 'parked').toArray(),
    targetState(target),
    clockOffset(target),
  ]);
  const open = [...waiting, ...inflight].sort((one, other) => one.seq - other.seq);
  const oldest = open[0] && (await database.events.get(open[0].event));
  const failed = waiting.find(({ lastError }) => lastError !== null) ?? parked[0];
  return {
    pending: open.length,
    parked: parked.length,
    waitingSince: oldest?.at ?? null,
    lastError: state.paused?.reason ?? failed?.lastError ?? null,
    nextTryAt: state.paused || waiting.length === 0 ? null : nextTry(state.nextAt, waiting),
    pausedSince: state.paused?.since ?? null,
    clockOffset: offset,
  };
}

/** ISO 8601 of the earliest try; null when it is due already. */
function nextTry(targetNextAt: number, waiting: OutboxRow[]): string | null {
  const earliest = waiting.reduce((first, row) => Math.min(first, row.nextAt), Number.POSITIVE_INFINITY);
  const nextAt = Math.max(targetNextAt, earliest);
  return nextAt > 0 ? new Date(nextAt).toISOString() : null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function least(times: (string | null)[]): string | null {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}
