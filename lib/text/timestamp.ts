import { monthOf, numberOf, type TimeUnit, unitOf } from './time-words.ts';
import { fold } from './words.ts';

/** A time read from a text: ISO 8601 in UTC and how far it may be trusted. */
export type TimeRead = { at: string; precision: 'second' | 'minute' | 'hour' | 'day' };

/** A network's clock may run ahead of the device by this much, ms (reference: answers.md §7). */
const AHEAD = 5 * 60_000;

const CLOCK = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?: ?(?<half>[ap]m))?';
const AT = `(?:,? (?:(?:в|at) )?${CLOCK})?`;

const NOW = /^(?:только что|сейчас|менее минуты назад|несколько секунд назад|just now|a few seconds ago)$/u;
const AGO = /^(?:(?<count>\d+|[\p{L}]+) )??(?<unit>\p{L}+)\.? (?:назад|ago)$/u;
const NAMED_DAY = new RegExp(`^(?<day>сегодня|вчера|позавчера|today|yesterday)${AT}$`, 'u');
const BARE = new RegExp(`^(?:(?:в|at) )?${CLOCK}$`, 'u');
const DATE = new RegExp(
  `^(?<day>\\d{1,2}) (?<month>\\p{L}{3,})\\.?(?:,? (?<year>\\d{4}))?(?: ?(?:г\\.?|года))?${AT}$`,
  'u',
);
const DIGITS = new RegExp(`^(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})${AT}$`, 'u');

const DAYS_BACK: Readonly<Record<string, number>> = {
  сегодня: 0,
  today: 0,
  вчера: 1,
  yesterday: 1,
  позавчера: 2,
};

type Groups = Readonly<Record<string, string | undefined>>;

/** Hours, minutes, seconds; `precision` is `day` when the text gives no clock. */
type Clock = { hour: number; minute: number; second: number; precision: TimeRead['precision'] };

/**
 * Time of a comment as VK and OK print it: «две минуты назад», «вчера в 10:24», «9 дек в 11:15»,
 * «4 дек 2022», «22:01». The clock is the device's local one; a date without a year is the latest
 * that is not ahead of `now`; a day without a time is its local midnight. Never later than
 * `now` + 5 min. Null for anything else (reference: answers.md §7, vk.md §6.7, ok.md §6.1).
 */
export function readTimestamp(text: string, now: Date): TimeRead | null {
  const folded = fold(text).replace(/[.,]$/u, '');
  if (NOW.test(folded)) return { at: now.toISOString(), precision: 'minute' };
  const ago = AGO.exec(folded)?.groups;
  if (ago !== undefined) return readAgo(ago, now);
  const named = NAMED_DAY.exec(folded)?.groups ?? BARE.exec(folded)?.groups;
  if (named !== undefined) return readNamedDay(named, now);
  const date = DATE.exec(folded)?.groups;
  if (date !== undefined) return readDate(date, monthOf(date.month ?? ''), now);
  const digits = DIGITS.exec(folded)?.groups;
  return digits === undefined ? null : readDate(digits, Number(digits.month) - 1, now);
}

function readAgo(groups: Groups, now: Date): TimeRead | null {
  const count = numberOf(groups.count);
  const unit = unitOf(groups.unit ?? '');
  if (count === null || unit === null || count > 1_000) return null;
  const precision = unit === 'hour' ? 'hour' : unit === 'second' || unit === 'minute' ? 'minute' : 'day';
  return { at: back(now, count, unit).toISOString(), precision };
}

const MS: Readonly<Partial<Record<TimeUnit, number>>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

function back(now: Date, count: number, unit: TimeUnit): Date {
  const ms = MS[unit];
  if (ms !== undefined) return new Date(now.getTime() - count * ms);
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'day') return new Date(year, month, day - count);
  if (unit === 'week') return new Date(year, month, day - count * 7);
  const months = unit === 'month' ? count : count * 12;
  const lastDay = new Date(year, month - months + 1, 0).getDate();
  return new Date(year, month - months, Math.min(day, lastDay));
}

function readNamedDay(groups: Groups, now: Date): TimeRead | null {
  const clock = readClock(groups);
  if (clock === null) return null;
  const daysBack = DAYS_BACK[groups.day ?? 'сегодня'] ?? 0;
  const on = (days: number) => moment(now.getFullYear(), now.getMonth(), now.getDate() - days, clock);
  const read = on(daysBack);
  // The text was printed before midnight and read after it.
  return given(isAhead(read, now) ? on(daysBack + 1) : read, clock);
}

function readDate(groups: Groups, month: number | null, now: Date): TimeRead | null {
  const clock = readClock(groups);
  const day = Number(groups.day);
  if (clock === null || month === null) return null;
  const year = groups.year;
  if (year !== undefined) {
    const read = existing(Number(year) + (year.length === 2 ? 2_000 : 0), month, day, clock);
    return read === null || isAhead(read, now) ? null : given(read, clock);
  }
  // Eight years hold a leap year even around 2100.
  for (let back = 0; back <= 8; back += 1) {
    const read = existing(now.getFullYear() - back, month, day, clock);
    if (read !== null && !isAhead(read, now)) return given(read, clock);
  }
  return null;
}

function readClock(groups: Groups): Clock | null {
  if (groups.hour === undefined) return { hour: 0, minute: 0, second: 0, precision: 'day' };
  const hour = fullHour(Number(groups.hour), groups.half);
  const minute = Number(groups.minute);
  const second = Number(groups.second ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  return { hour, minute, second, precision: groups.second === undefined ? 'minute' : 'second' };
}

function fullHour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function moment(year: number, month: number, day: number, clock: Clock): Date {
  return new Date(year, month, day, clock.hour, clock.minute, clock.second);
}

/** Null for a day the calendar does not have, which `Date` would roll into the next month. */
function existing(year: number, month: number, day: number, clock: Clock): Date | null {
  const read = moment(year, month, day, clock);
  return read.getMonth() === month && read.getDate() === day ? read : null;
}

function isAhead(read: Date, now: Date): boolean {
  return read.getTime() > now.getTime() + AHEAD;
}

function given(read: Date, clock: Clock): TimeRead {
  return { at: read.toISOString(), precision: clock.precision };
}
