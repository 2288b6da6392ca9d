import { database } from '~/lib/log/database.ts';
import type { OutboxRow } from '~/lib/log/rows.ts';
import { clockOffset } from './clock-offset.ts';
import { inState } from './outbox.ts';
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
    head(target, 'pending'),
    head(target, 'inflight'),
    head(target, 'parked'),
    targetState(target),
    clockOffset(target),
  ]);
  const open = [...waiting.rows, ...inflight.rows].sort((one, other) => one.seq - other.seq);
  const oldest = open[0] && (await database.events.get(open[0].event));
  const failed = waiting.rows.find(({ lastError }) => lastError !== null) ?? parked.rows[0];
  return {
    pending: waiting.count + inflight.count,
    parked: parked.count,
    waitingSince: oldest?.at ?? null,
    lastError: state.paused?.reason ?? failed?.lastError ?? null,
    nextTryAt: state.paused || waiting.count === 0 ? null : nextTry(state.nextAt, waiting),
    pausedSince: state.paused?.since ?? null,
    clockOffset: offset,
  };
}

/** The first lines of one state, and how many there are. */
type Head = { rows: OutboxRow[]; count: number };

/** Lines are tried in their order: what goes wrong goes wrong among the first, and thousands may wait behind. */
const HEAD = 300;

async function head(target: string, state: OutboxRow['state']): Promise<Head> {
  const rows = await inState(target, state).limit(HEAD).toArray();
  return { rows, count: rows.length < HEAD ? rows.length : await inState(target, state).count() };
}

/** ISO 8601 of the earliest try; null when it is due already, as lines are that were not tried yet. */
function nextTry(targetNextAt: number, { rows, count }: Head): string | null {
  const beyond = count > rows.length ? 0 : Number.POSITIVE_INFINITY;
  const earliest = rows.reduce((first, row) => Math.min(first, row.nextAt), beyond);
  const nextAt = Math.max(targetNextAt, earliest);
  return nextAt > 0 ? new Date(nextAt).toISOString() : null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function least(times: (string | null)[]): string | null {
  return times.filter((time) => time !== null).sort()[0] ?? null;
}
