/** A day of the calendar, «2026-11-18»; says nothing about hours or zones. */
export type Day = string;

/** Year, month 1…12 and day 1…31. */
export type DayParts = { year: number; month: number; date: number };

const DAY_MS = 86_400_000;

/** The day the device's clock shows at `now`, local and not UTC (answers.md §6.4). */
export function dayOf(now: Date): Day {
  return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Day of `year`, `month` 1…12, `date`; what overflows rolls over as in `Date`. */
export function dayFrom(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** The day, or null when the calendar has none («31 июня»). */
export function existingDay(year: number, month: number, date: number): Day | null {
  const day = dayFrom(year, month, date);
  return partsOf(day).month === month ? day : null;
}

/** A day taken apart. */
export function partsOf(day: Day): DayParts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** `count` days later; negative is earlier. */
export function addDays(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  return dayFrom(year, month, date + count);
}

/** `count` months later, on the last day where the month is shorter: 31 January and one is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const first = partsOf(dayFrom(year, month + count, 1));
  return dayFrom(first.year, first.month, Math.min(date, lastDate(first.year, first.month)));
}

/** Number of days in a month. */
function lastDate(year: number, month: number): number {
  return partsOf(dayFrom(year, month + 1, 0)).date;
}

/** Last day of a month of 1…12. */
export function endOfMonth(year: number, month: number): Day {
  return dayFrom(year, month, lastDate(year, month));
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay() || 7;
}

/** Whole days from `one` to `other`. */
export function daysBetween(one: Day, other: Day): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS);
}
