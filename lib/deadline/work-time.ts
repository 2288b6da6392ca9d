import { type LocalDate, plusDays } from '~/lib/text/day.ts';
import { spansOn, type WorkCalendar } from './calendar.ts';
import { dateIn, instantOf } from './zone.ts';

/** Arithmetic of working time in one calendar; all moments and spans are ms, moments since the epoch. */
export type WorkTime = {
  zone: string;
  /** The moment when `ms` of working time have passed since `from`; `from` itself for none. */
  add(from: number, ms: number): number;
  /** Working time between two moments; 0 when they are in the wrong order. */
  between(from: number, to: number): number;
  /** End of the working time of the `days`-th working day after the day of `from`. */
  addDays(from: number, days: number): number;
  /** How many working days end after `from` and not after `to`. */
  daysBetween(from: number, to: number): number;
};

/** Working time of one year, in order. */
type YearTable = {
  begin: number;
  end: number;
  starts: number[];
  ends: number[];
  /** Working time of the year before each span. */
  before: number[];
  total: number;
  /** Midnight before each working day, and the end of its last span. */
  midnights: number[];
  dayEnds: number[];
};

/** A calendar with no working time at all would be searched for ever. */
const MOST_YEARS = 50;

const compiled = new WeakMap<WorkCalendar, WorkTime>();

/**
 * Working time of a calendar. Years are worked out once, when they are first needed: a clock costs two
 * searches in a table, so that 100,000 of them take well under a second.
 */
export function workTimeOf(calendar: WorkCalendar): WorkTime {
  const known = compiled.get(calendar);
  if (known) return known;
  const work = compile(calendar);
  compiled.set(calendar, work);
  return work;
}

function compile(calendar: WorkCalendar): WorkTime {
  const tables = new Map<number, YearTable>();
  const tableOf = (year: number): YearTable => {
    const table = tables.get(year) ?? yearTable(calendar, year);
    tables.set(year, table);
    return table;
  };
  /** The year by UTC is the local one, or its neighbour near New Year. */
  const yearOf = (at: number): number => {
    const year = new Date(at).getUTCFullYear();
    if (at < tableOf(year).begin) return year - 1;
    return at < tableOf(year).end ? year : year + 1;
  };
  return {
    zone: calendar.zone,
    add: (from, ms) => (ms <= 0 ? from : addWork(tableOf, yearOf(from), from, ms)),
    between: (from, to) => (to <= from ? 0 : workBetween(tableOf, yearOf, from, to)),
    addDays: (from, days) => (days <= 0 ? from : addWorkDays(tableOf, yearOf(from), from, days)),
    daysBetween: (from, to) => (to <= from ? 0 : workDaysBetween(tableOf, yearOf, from, to)),
  };
}

type TableOf = (year: number) => YearTable;

function addWork(tableOf: TableOf, firstYear: number, from: number, ms: number): number {
  let left = ms + doneBy(tableOf(firstYear), from);
  for (let year = firstYear; year < firstYear + MOST_YEARS; year += 1) {
    const { starts, before, total } = tableOf(year);
    if (left <= total) {
      const at = firstAtLeast(before, left) - 1;
      return (starts[at] ?? 0) + left - (before[at] ?? 0);
    }
    left -= total;
  }
  throw new RangeError('The calendar has no working time');
}

function workBetween(tableOf: TableOf, yearOf: (at: number) => number, from: number, to: number): number {
  const last = yearOf(to);
  let sum = doneBy(tableOf(last), to);
  for (let year = yearOf(from); year < last; year += 1) sum += tableOf(year).total;
  return sum - doneBy(tableOf(yearOf(from)), from);
}

function addWorkDays(tableOf: TableOf, firstYear: number, from: number, days: number): number {
  let left = firstAtLeast(tableOf(firstYear).midnights, from + 1) + days - 1;
  for (let year = firstYear; year < firstYear + MOST_YEARS; year += 1) {
    const { dayEnds } = tableOf(year);
    const end = dayEnds[left];
    if (end !== undefined) return end;
    left -= dayEnds.length;
  }
  throw new RangeError('The calendar has no working day');
}

function workDaysBetween(tableOf: TableOf, yearOf: (at: number) => number, from: number, to: number): number {
  const [first, last] = [yearOf(from), yearOf(to)];
  let count = firstAtLeast(tableOf(last).dayEnds, to + 1);
  for (let year = first; year < last; year += 1) count += tableOf(year).dayEnds.length;
  return count - firstAtLeast(tableOf(first).dayEnds, from + 1);
}

/** Working time of the year up to a moment of it. */
function doneBy({ starts, ends, before, total }: YearTable, at: number): number {
  const next = firstAtLeast(ends, at);
  if (next === ends.length) return total;
  return (before[next] ?? 0) + Math.max(0, at - (starts[next] ?? 0));
}

/** Index of the first of sorted numbers that is at least `least`; their count when none is. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function yearTable(calendar: WorkCalendar, year: number): YearTable {
  const { zone } = calendar;
  const begin = instantOf({ year, month: 1, day: 1 }, 0, zone);
  const end = instantOf({ year: year + 1, month: 1, day: 1 }, 0, zone);
  const table: YearTable = {
    begin,
    end,
    starts: [],
    ends: [],
    before: [],
    total: 0,
    midnights: [],
    dayEnds: [],
  };
  let date: LocalDate = dateIn(begin, zone);
  for (; date.year === year; date = plusDays(date, 1)) addDay(table, calendar, date);
  return table;
}

function addDay(table: YearTable, calendar: WorkCalendar, date: LocalDate): void {
  const spans = spansOn(calendar, date);
  if (spans.length === 0) return;
  table.midnights.push(instantOf(date, 0, calendar.zone));
  for (const [from, to] of spans) {
    const start = instantOf(date, from, calendar.zone);
    const end = instantOf(date, to, calendar.zone);
    table.starts.push(start);
    table.ends.push(end);
    table.before.push(table.total);
    table.total += end - start;
  }
  table.dayEnds.push(table.ends.at(-1) ?? 0);
}
