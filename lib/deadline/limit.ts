import type { Limit } from './policy.ts';
import type { WorkTime } from './work-time.ts';

/** A time in which a clock stands still by the word of a person («ждём факты»); `to` is null while it lasts. */
export type Pause = { from: number; to: number | null };

const HOUR = 3_600_000;

/**
 * When a limit that began at `start` runs out; null while a pause holds it. All moments are epoch ms.
 * A pause moves the end by the time (for working days: by the days) that it took out of the limit; what
 * was paused after the limit had run out changes nothing.
 */
export function dueOf(
  limit: Limit,
  start: number,
  work: WorkTime,
  pauses: readonly Pause[] = [],
): number | null {
  const inOrder = [...pauses].sort((one, other) => one.from - other.from);
  return limit.unit === 'workingDay'
    ? dueInDays(limit.amount, start, work, inOrder)
    : dueInTime(limit, start, work, inOrder);
}

function dueInTime(limit: Limit, start: number, work: WorkTime, pauses: readonly Pause[]): number | null {
  const isWorking = limit.unit === 'workingHour';
  const add = isWorking ? work.add : (from: number, ms: number) => from + ms;
  const between = isWorking ? work.between : (from: number, to: number) => Math.max(0, to - from);
  let left = limit.amount * (limit.unit === 'day' ? 24 * HOUR : HOUR);
  let from = start;
  for (const pause of pauses) {
    if (pause.to !== null && pause.to <= from) continue;
    const run = between(from, pause.from);
    if (run >= left) break;
    if (pause.to === null) return null;
    left -= run;
    from = Math.max(from, pause.to);
  }
  return add(from, left);
}

function dueInDays(days: number, start: number, work: WorkTime, pauses: readonly Pause[]): number | null {
  let due = work.addDays(start, days);
  let until = start;
  let taken = 0;
  for (const pause of pauses) {
    if (pause.from >= due) break;
    if (pause.to === null) return null;
    if (pause.to > until) taken += work.daysBetween(Math.max(pause.from, until), pause.to);
    until = Math.max(until, pause.to);
    due = work.addDays(start, days + taken);
  }
  return due;
}
