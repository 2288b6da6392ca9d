import type { LocalDate } from '~/lib/text/day.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** To make one costs a hundred times what it costs to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows in a zone, as epoch ms of the same figures in UTC; whole seconds. */
function wallTime(at: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

function offsetAt(at: number, zone: string): number {
  return wallTime(at, zone) - Math.floor(at / 1000) * 1000;
}

/**
 * Epoch ms of a wall time in a zone. A day beyond its month and minutes beyond their day roll over, as in
 * `Date.UTC`. A time that a change of clocks leaves out is the moment after the change.
 */
export function instantOf({ year, month, day }: LocalDate, minutes: number, zone: string): number {
  const wall = Date.UTC(year, month - 1, day) + minutes * MINUTE;
  const guess = wall - offsetAt(wall - offsetAt(wall, zone), zone);
  const after = wall - offsetAt(guess, zone);
  return wallTime(guess, zone) === wall ? guess : Math.max(guess, after);
}

/** The day that it is in a zone at a moment (epoch ms). */
export function dateIn(at: number, zone: string): LocalDate {
  const wall = new Date(wallTime(at, zone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** Minutes since midnight in a zone at a moment (epoch ms). */
export function minuteOfDay(at: number, zone: string): number {
  const wall = wallTime(at, zone);
  return Math.floor((wall - Math.floor(wall / (24 * HOUR)) * 24 * HOUR) / MINUTE);
}

/** Epoch ms of the last millisecond of a day (`YYYY-MM-DD`) in a zone. Throws a RangeError for another form. */
export function endOfDay(date: string, zone: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  if (Number.isNaN(year + month + day)) throw new RangeError(`Not a day: ${date}`);
  return instantOf({ year, month, day: day + 1 }, 0, zone) - 1;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}
