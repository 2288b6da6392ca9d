import { type LocalDate, plusDays } from '~/lib/text/day.ts';
import { spansOn, type WorkCalendar } from './calendar.ts';
import { dateIn, instantOf } from './zone.ts';

/** When the summary of a day is told: `at` is `HH:MM` in the zone of the calendar. */
export type DigestTime = { at: string; daysOff: boolean };

/** The longest holidays are the first days of January; a calendar without working days ends the search. */
const MOST_DAYS = 31;

/** Whether a day has a summary: every day, or those with working time. */
export function hasDigest({ daysOff }: DigestTime, calendar: WorkCalendar, date: LocalDate): boolean {
  return daysOff || spansOn(calendar, date).length > 0;
}

/**
 * The last moment at or before `now` at which a summary was due, epoch ms; null where no day of the last month has
 * one.
 */
export function lastDigest(time: DigestTime, calendar: WorkCalendar, now: number): number | null {
  const today = dateIn(now, calendar.zone);
  for (let back = 0; back <= MOST_DAYS; back += 1) {
    const date = plusDays(today, -back);
    const at = instantOf(date, minutes(time.at), calendar.zone);
    if (at <= now && hasDigest(time, calendar, date)) return at;
  }
  return null;
}

/** The day with a summary before a day, or after it (`step` 1); the day beside it where there is none near. */
export function digestDayBeside(
  time: DigestTime,
  calendar: WorkCalendar,
  date: LocalDate,
  step: -1 | 1,
): LocalDate {
  for (let far = 1; far <= MOST_DAYS; far += 1) {
    const day = plusDays(date, step * far);
    if (hasDigest(time, calendar, day)) return day;
  }
  return plusDays(date, step);
}

/**
 * What the summary of a day looks back on: from the midnight that began the day of the summary before it to the
 * midnight that begins this one, so that a Monday tells of the weekend too; epoch ms.
 */
export function digestSpan(
  time: DigestTime,
  calendar: WorkCalendar,
  date: LocalDate,
): { from: number; to: number; zone: string } {
  const { zone } = calendar;
  const before = digestDayBeside(time, calendar, date, -1);
  return { from: instantOf(before, 0, zone), to: instantOf(date, 0, zone), zone };
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
