/** A day of the calendar, without a time and without a zone; `month` is 1–12. */
export type LocalDate = { year: number; month: number; day: number };

/** Day of the week, 1 is Monday, 7 is Sunday. */
export function weekdayOf({ year, month, day }: LocalDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The day `days` later. */
export function plusDays({ year, month, day }: LocalDate, days: number): LocalDate {
  return fromUtc(Date.UTC(year, month - 1, day + days));
}

/** The same day `months` later, or the last day of that month where it is shorter. */
export function plusMonths({ year, month, day }: LocalDate, months: number): LocalDate {
  const first = fromUtc(Date.UTC(year, month - 1 + months, 1));
  return { ...first, day: Math.min(day, daysIn(first)) };
}

/** How many days the month of a day has. */
function daysIn({ year, month }: Pick<LocalDate, 'year' | 'month'>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `YYYY-MM-DD`. */
export function isoDate({ year, month, day }: LocalDate): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}`;
}

function fromUtc(at: number): LocalDate {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
