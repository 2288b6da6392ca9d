import { dueOf, type Pause } from './limit.ts';
import {
  type ClockName,
  type Limit,
  limitOf,
  type Policy,
  policyName,
  type Track,
  WARN_AT,
} from './policy.ts';
import type { WorkTime } from './work-time.ts';

/** A running clock; times are ISO 8601 in UTC, `policy` is the `id@version` it came from. */
export type Clock = {
  startedAt: string;
  dueAt: string;
  policy: string;
  /** When it turns amber and red, where that is not just a share of the time: nights do not count. */
  warnings?: Warnings;
};

/** Moments (ISO 8601) of the two warnings of a clock that does not run evenly. */
export type Warnings = { soonAt: string; urgentAt: string };

/** How near the deadline is: amber from half of the time, red from four fifths, then overdue. */
export type Tone = 'calm' | 'soon' | 'urgent' | 'overdue';

/** `leftMs` is negative when overdue; `spent` is the share of the time used, 0 and up. */
export type TimeLeft = { leftMs: number; spent: number; tone: Tone };

const MINUTE = 60_000;

/** Length of a time as `toISOString` writes it. */
const UTC_LENGTH = 24;

/**
 * One clock of a policy from `startedAt` (ISO 8601) on; null when the policy has no such clock or when a
 * pause holds it. Throws a RangeError for a time that is none.
 */
export function runClock(
  policy: Policy,
  track: Track,
  clock: ClockName,
  startedAt: string,
  work: WorkTime,
  pauses: readonly Pause[] = [],
): Clock | null {
  const started = new Date(startedAt);
  const limit = limitOf(policy, track, clock);
  if (limit === null) return null;
  const due = dueOf(limit, started.getTime(), work, pauses);
  if (due === null) return null;
  const isEven = pauses.length === 0 && (limit.unit === 'hour' || limit.unit === 'day');
  return {
    startedAt: inUtc(startedAt, started),
    dueAt: iso(due),
    policy: policyName(policy),
    ...(!isEven && { warnings: warningsOf(limit, started.getTime(), due, work, pauses, policy.warnAt) }),
  };
}

function warningsOf(
  limit: Limit,
  started: number,
  due: number,
  work: WorkTime,
  pauses: readonly Pause[],
  [soon, urgent]: Policy['warnAt'],
): Warnings {
  const at = (share: number): string => {
    if (limit.unit === 'workingDay') return iso(work.add(started, work.between(started, due) * share));
    return iso(dueOf({ ...limit, amount: limit.amount * share }, started, work, pauses) ?? due);
  };
  return { soonAt: at(soon), urgentAt: at(urgent) };
}

/** To write a time that is written so already costs as much as all else about a clock. */
function inUtc(text: string, at: Date): string {
  return text.length === UTC_LENGTH && text.endsWith('Z') ? text : at.toISOString();
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/**
 * What is left at `now` (epoch ms). The one function behind the mark, the panel, the dashboard and
 * the export, so that the same input gives the same number everywhere. A clock on its last
 * millisecond is still in time; a start in the future has spent nothing.
 */
export function timeLeft(
  clock: Pick<Clock, 'startedAt' | 'dueAt' | 'warnings'>,
  now: number,
  warnAt: Policy['warnAt'] = WARN_AT,
): TimeLeft {
  const leftMs = Date.parse(clock.dueAt) - now;
  const spent = clock.warnings
    ? spentUnevenly(clock, clock.warnings, now, warnAt)
    : shareOf(Date.parse(clock.startedAt), Date.parse(clock.dueAt), now);
  return { leftMs, spent, tone: toneOf(leftMs, spent, warnAt) };
}

/** Between two warnings the share grows evenly: at each of them it is the share of the policy. */
function spentUnevenly(
  { startedAt, dueAt }: Pick<Clock, 'startedAt' | 'dueAt'>,
  { soonAt, urgentAt }: Warnings,
  now: number,
  [soon, urgent]: Policy['warnAt'],
): number {
  const [start, due] = [Date.parse(startedAt), Date.parse(dueAt)];
  const [amber, red] = [Date.parse(soonAt), Date.parse(urgentAt)];
  if (now > due) return Math.max(1, shareOf(start, due, now));
  if (now < amber) return soon * shareOf(start, amber, now);
  if (now < red) return soon + (urgent - soon) * shareOf(amber, red, now);
  return urgent + (1 - urgent) * shareOf(red, due, now);
}

function shareOf(from: number, to: number, now: number): number {
  const length = to - from;
  return length > 0 ? Math.max(0, (now - from) / length) : Number(now > to);
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
