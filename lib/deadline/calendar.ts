import { type LocalDate, weekdayOf } from '~/lib/text/day.ts';
import russia2026 from './calendars/russia-2026.json';

/** Working time between two times of a day, `HH:MM`; `24:00` is the end of the day. */
export type Span = readonly [from: string, to: string];

/** What one year has of its own; days are `MM-DD`. */
export type CalendarYear = {
  /** Where the days come from, in words. */
  source?: string | undefined;
  /** Holidays and days off that were moved. */
  off: readonly string[];
  /** Days of rest that were made working days. */
  on: readonly string[];
  /** Days that end an hour earlier, before a holiday. */
  short: readonly string[];
};

/** Working time of a territory. */
export type WorkCalendar = {
  /** IANA name of the time zone. */
  zone: string;
  /** Monday to Sunday; a day with a lunch has two spans, a day of rest none. */
  week: readonly (readonly Span[])[];
  /** By the number of the year. */
  years: Readonly<Record<string, CalendarYear>>;
};

const OFFICE: readonly Span[] = [['09:00', '18:00']];

/** Five days, 9 to 18. */
export const OFFICE_WEEK: WorkCalendar['week'] = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];

/** Years of Russia's production calendar that are shipped. */
export const RUSSIAN_YEARS: WorkCalendar['years'] = { 2026: russia2026 };

/** Holidays that stand in the law itself, without the transfers of a year (Labour Code of RF, art. 112). */
const LAWFUL_HOLIDAYS: ReadonlySet<string> = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
]);

/** A calendar as the settings keep it: what they leave out is the office week and Russia's own days. */
export type CalendarLike = {
  zone: string;
  week?: WorkCalendar['week'] | undefined;
  years?: WorkCalendar['years'] | undefined;
};

const SHORTER = 60;

/** The calendar in force from its setting; a year of the settings goes before the one that is shipped. */
export function calendarFrom({ zone, week, years }: CalendarLike): WorkCalendar {
  return { zone, week: week ?? OFFICE_WEEK, years: { ...RUSSIAN_YEARS, ...years } };
}

/** Working spans of one day in minutes since midnight, in order, not touching each other. */
export function spansOn(calendar: WorkCalendar, date: LocalDate): [number, number][] {
  const day = dayName(date);
  const year = calendar.years[date.year];
  if (year ? year.off.includes(day) : LAWFUL_HOLIDAYS.has(day)) return [];
  const spans = (calendar.week[weekdayOf(date) - 1] ?? []).map(inMinutes);
  if (year?.on.includes(day) && spans.length === 0) return (calendar.week[0] ?? OFFICE).map(inMinutes);
  return year?.short.includes(day) ? anHourLess(spans) : spans;
}

/**
 * Whether the days off of a year are known. Where they are not, only weekends and the holidays of the
 * law are left out, without transfers: a deadline then may be a day too early, never too late.
 */
function isYearKnown(calendar: WorkCalendar, year: number): boolean {
  return year in calendar.years;
}

/**
 * The year whose days off are missing and are or soon will be needed: this one, or from December on the
 * next one. Null when nothing is missing.
 */
export function missingYear(calendar: WorkCalendar, today: LocalDate): number | null {
  if (!isYearKnown(calendar, today.year)) return today.year;
  return today.month === 12 && !isYearKnown(calendar, today.year + 1) ? today.year + 1 : null;
}

function dayName({ month, day }: LocalDate): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function inMinutes([from, to]: Span): [number, number] {
  return [minutesOf(from), minutesOf(to)];
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The hour is taken from the end of the day, over a short last span too. */
function anHourLess(spans: [number, number][]): [number, number][] {
  const end = (spans.at(-1)?.[1] ?? 0) - SHORTER;
  return spans.flatMap(([from, to]) => (from < end ? [[from, Math.min(to, end)] as [number, number]] : []));
}
