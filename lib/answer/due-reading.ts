import { countOf, monthNumber, weekdayNumber } from './date-words.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  endOfMonth,
  existingDay,
  partsOf,
  weekdayOf,
} from './day.ts';
import type { DueDate } from './due-date.ts';

/** From what the words are reckoned. */
export type DueClock = {
  today: Day;
  /** The `count`-th working day after a day. */
  addWorkDays: (day: Day, count: number) => Day;
};

/** What the named groups of a pattern held. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The day that words come to; `unsure` when they may mean another. */
export type Reading = Pick<DueDate, 'due' | 'kind'> & { unsure?: boolean };

/** A date without a year that is longer past than this, days, means the next year (answers.md §6.1). */
const ROLLS_AFTER = 90;

/** The day itself; null is a day that does not exist. */
export const exact = (due: Day | null): Reading =>
  due === null ? { due: null, kind: 'impossible' } : { due, kind: 'exact' };

/** The last day of a span. */
export const range = (due: Day): Reading => ({ due, kind: 'range' });

/** The year in which a date without one falls: this one, or the next when it is long past. */
function yearFor(month: number, date: number, today: Day): number {
  const { year } = partsOf(today);
  return daysBetween(dayFrom(year, month, date), today) > ROLLS_AFTER ? year + 1 : year;
}

/** A date with or without its year; two digits are of this century. */
export function dated(date: number, month: number, year: string | undefined, { today }: DueClock): Reading {
  if (year === undefined) return exact(existingDay(yearFor(month, date, today), month, date));
  return exact(existingDay(Number(year) + (year.length === 2 ? 2000 : 0), month, date));
}

/** The last day of a month, in the year in which it falls where none is named. */
export function monthEnd(month: number, year: string | undefined, { today }: DueClock): Day {
  return endOfMonth(year === undefined ? yearFor(month, 28, today) : Number(year), month);
}

/** Friday of the week of `today`; said at a weekend it is the coming one. */
function friday(today: Day): Day {
  return addDays(today, (5 - weekdayOf(today) + 7) % 7);
}

/** «До конца недели», said at a weekend, may mean this one or the coming. */
export function ofWeek(which: string | undefined, today: Day): Reading {
  const unsure = weekdayOf(today) > 5 && !isNext(which);
  return { ...range(addDays(friday(today), isNext(which) ? 7 : 0)), unsure };
}

const isNext = (word: string | undefined) => /^(?:следующ|будущ)/u.test(word ?? '');

/** «В течение трёх рабочих дней», «через неделю». */
export function after(groups: Groups, clock: DueClock): Reading | null {
  const { count: words, unit = '', working } = groups;
  const { today } = clock;
  // «В течение дней» counts nothing; «в течение недели» is one.
  if (words === undefined && /^(?:дней|недель|месяцев|часов)$/u.test(unit))
    return { due: null, kind: 'vague' };
  const count = words === undefined ? 1 : countOf(words);
  if (/^(?:час|мин)/u.test(unit))
    return exact(addDays(today, /^час/u.test(unit) ? Math.floor(count / 24) : 0));
  if (/^(?:дн|день|сут)/u.test(unit)) return exact(daysAfter(groups, count, clock, working));
  if (/^недел/u.test(unit)) return exact(addDays(today, count * 7));
  return exact(addMonths(today, /^месяц/u.test(unit) ? count : count * 12));
}

function daysAfter(groups: Groups, count: number, clock: DueClock, working: string | undefined): Day {
  if (/^дня$/u.test(groups.unit ?? '') && groups.count === undefined) return clock.today;
  return working?.startsWith('рабоч') ? clock.addWorkDays(clock.today, count) : addDays(clock.today, count);
}

/** «До конца недели», «к концу года». */
export function endOf(groups: Groups, clock: DueClock): Reading | null {
  const { what = '', which, year } = groups;
  const { today } = clock;
  const now = partsOf(today);
  if (/^(?:дня|суток)/u.test(what)) return exact(today);
  if (/^недел/u.test(what)) return ofWeek(which, today);
  if (/^месяц/u.test(what)) return range(endOfMonth(now.year, now.month + (isNext(which) ? 1 : 0)));
  if (/^квартал/u.test(what)) {
    return range(endOfMonth(now.year, Math.ceil(now.month / 3) * 3 + (isNext(which) ? 3 : 0)));
  }
  if (/^год/u.test(what)) return range(dayFrom(Number(year ?? now.year) + (isNext(which) ? 1 : 0), 12, 31));
  return range(seasonEnd(what, year, clock) ?? monthEnd(monthNumber(what), year, clock));
}

const SEASONS: readonly [RegExp, number][] = [
  [/^весн/u, 5],
  [/^лет/u, 8],
  [/^осен/u, 11],
  [/^зим/u, 2],
];

/** The last day of «весной», «летом 2027»; null for another word. */
export function seasonEnd(word: string, year: string | undefined, clock: DueClock): Day | null {
  const month = SEASONS.find(([sign]) => sign.test(word))?.[1];
  return month === undefined ? null : monthEnd(month, year, clock);
}

const ORDERS = [/^(?:перв|1|i$)/u, /^(?:втор|2|ii$)/u, /^(?:трет|3|iii$)/u, /^(?:четв|4|iv$)/u];

/** «Во втором квартале», «в первом полугодии»; null where there is no such part. */
export function partOfYear({ order = '', what = '', year }: Groups, clock: DueClock): Reading | null {
  const number = ORDERS.findIndex((sign) => sign.test(order)) + 1;
  const month = number * (what.startsWith('квартал') ? 3 : 6);
  return number === 0 || month > 12 ? null : range(monthEnd(month, year, clock));
}

/** «В начале» is by the 10th, «в середине» by the 20th: a promise is kept at the latest day meant. */
export function partOfMonth({ part = '', month, which, year }: Groups, clock: DueClock): Reading {
  const now = partsOf(clock.today);
  const date = part.startsWith('нач') ? 10 : 20;
  if (month !== undefined)
    return { ...dated(date, monthNumber(month), year, clock), kind: 'range', unsure: true };
  return { ...range(dayFrom(now.year, now.month + (isNext(which) ? 1 : 0), date)), unsure: true };
}

/** «До пятницы», «в следующий вторник». */
export function onWeekday({ weekday = '', which }: Groups, { today }: DueClock): Reading {
  const ahead = (weekdayNumber(weekday) - weekdayOf(today) + 7) % 7 || 7;
  const inThisWeek = weekdayOf(today) + ahead <= 7;
  return { ...exact(addDays(today, ahead + (isNext(which) && inThisWeek ? 7 : 0))), unsure: isNext(which) };
}

/** «До выходных» is Friday, «в выходные» the Sunday of that week. */
export function weekend({ lead, which }: Groups, { today }: DueClock): Reading {
  const friday = addDays(today, ((5 - weekdayOf(today) + 7) % 7) + (isNext(which) ? 7 : 0));
  return lead === undefined ? range(addDays(friday, 2)) : exact(friday);
}

/** «До 25 числа»: of this month, or of the next where it is past. */
export function ofThisMonth({ date = '' }: Groups, { today }: DueClock): Reading {
  const now = partsOf(today);
  const month = Number(date) < now.date ? now.month + 1 : now.month;
  return exact(existingDay(now.year + (month > 12 ? 1 : 0), ((month - 1) % 12) + 1, Number(date)));
}

/** «25.11», «25.11.2026»; null for numbers that are no date. */
export function readDigits({ date, month, year }: Groups, clock: DueClock): Reading | null {
  return Number(month) > 12 || Number(month) < 1 || Number(date) > 31 || Number(date) < 1
    ? null
    : dated(Number(date), Number(month), year, clock);
}
