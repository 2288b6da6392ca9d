import { type Policy, type Track, WARN_AT } from './policy.ts';

/** A running clock; times are ISO 8601 in UTC, `policy` is the `id@version` it came from. */
export type Clock = { startedAt: string; dueAt: string; policy: string };

/** How near the deadline is: amber from half of the time, red from four fifths, then overdue. */
export type Tone = 'calm' | 'soon' | 'urgent' | 'overdue';

/** `leftMs` is negative when overdue; `spent` is the share of the time used, 0 and up. */
export type TimeLeft = { leftMs: number; spent: number; tone: Tone };

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Clock of a comment posted at `startedAt` (ISO 8601). Throws a RangeError for a time that is none. */
export function startClock(policy: Policy, track: Track, startedAt: string): Clock {
  const started = new Date(startedAt);
  return {
    startedAt: started.toISOString(),
    dueAt: new Date(started.getTime() + policy.hours[track] * HOUR).toISOString(),
    policy: `${policy.id}@${policy.version}`,
  };
}

/**
 * What is left at `now` (epoch ms). The one function behind the mark, the panel, the dashboard and
 * the export, so that the same input gives the same number everywhere. A clock on its last
 * millisecond is still in time; a start in the future has spent nothing.
 */
export function timeLeft(
  clock: Pick<Clock, 'startedAt' | 'dueAt'>,
  now: number,
  warnAt: Policy['warnAt'] = WARN_AT,
): TimeLeft {
  const started = Date.parse(clock.startedAt);
  const leftMs = Date.parse(clock.dueAt) - now;
  const length = leftMs + now - started;
  const spent = length > 0 ? Math.max(0, (now - started) / length) : Number(leftMs < 0);
  return { leftMs, spent, tone: toneOf(leftMs, spent, warnAt) };
}

function toneOf(leftMs: number, spent: number, [soon, urgent]: Policy['warnAt']): Tone {
  if (leftMs < 0) return 'overdue';
  if (spent >= urgent) return 'urgent';
  return spent >= soon ? 'soon' : 'calm';
}

/**
 * Whole minutes from a comment to its answer by the network's times, rounded down; null when either
 * is unknown. An answer that seems earlier than its comment (a coarse time) took 0, never less.
 */
export function minutesBetween(from: { at: string } | null, to: { at: string } | null): number | null {
  if (from === null || to === null) return null;
  const minutes = Math.floor((Date.parse(to.at) - Date.parse(from.at)) / MINUTE);
  return Number.isNaN(minutes) ? null : Math.max(0, minutes);
}
