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

const NO_GROUPS = {
  count: '',
  date: '',
  lead: '',
  month: '',
  named: '',
  order: '',
  part: '',
  unit: '',
  weekday: '',
  what: '',
  which: '',
  working: '',
  year: '',
};

/** What the named groups of a pattern held; empty where one is not in the pattern or held nothing. */
export type Groups = Readonly<typeof NO_GROUPS>;

/** The groups of a match. */
export function groupsOf({ groups = {} }: RegExpMatchArray): Groups {
  const held = Object.entries(groups).filter(([, words]) => words !== undefined);
  return { ...NO_GROUPS, ...Object.fromEntries(held) };
}

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
export function dated(date: number, month: number, year: string, { today }: DueClock): Reading {
  if (year === '') return exact(existingDay(yearFor(month, date, today), month, date));
  return exact(existingDay(Number(year) + (year.length === 2 ? 2000 : 0), month, date));
}

/** The last day of a month, in the year in which it falls where none is named. */
export function monthEnd(month: number, year: string, { today }: DueClock): Day {
  return endOfMonth(year === '' ? yearFor(month, 28, today) : Number(year), month);
}

/** Friday of the week of `today`; said at a weekend it is the coming one. */
function friday(today: Day): Day {
  return addDays(today, (5 - weekdayOf(today) + 7) % 7);
}

/** «До конца недели», said at a weekend, may mean this one or the coming. */
export function ofWeek(which: string, today: Day): Reading {
  const unsure = weekdayOf(today) > 5 && !isNext(which);
  return { ...range(addDays(friday(today), isNext(which) ? 7 : 0)), unsure };
}

const isNext = (word: string) => word.startsWith('следующ') || word.startsWith('будущ');

/** «В течение трёх рабочих дней», «через неделю». */
export function after(groups: Groups, clock: DueClock): Reading {
  const { count: words, unit } = groups;
  const { today } = clock;
  // «В течение дней» counts nothing; «в течение недели» is one.
  if (words === '' && ['дней', 'недель', 'месяцев', 'часов'].includes(unit))
    return { due: null, kind: 'vague' };
  const count = words === '' ? 1 : countOf(words);
  if (unit.startsWith('мин')) return exact(today);
  if (unit.startsWith('час')) return exact(addDays(today, Math.floor(count / 24)));
  if (unit.startsWith('недел')) return exact(addDays(today, count * 7));
  if (unit.startsWith('месяц')) return exact(addMonths(today, count));
  if (unit.startsWith('год') || unit === 'лет') return exact(addMonths(today, count * 12));
  return exact(daysAfter(groups, count, clock));
}

/** «В течение дня» is today. */
function daysAfter({ count: words, unit, working }: Groups, count: number, clock: DueClock): Day {
  if (unit === 'дня' && words === '') return clock.today;
  return working.startsWith('рабоч') ? clock.addWorkDays(clock.today, count) : addDays(clock.today, count);
}

/** «До конца недели», «к концу года». */
export function endOf({ what, which, year }: Groups, clock: DueClock): Reading {
  const { today } = clock;
  const now = partsOf(today);
  if (what === 'дня' || what === 'суток') return exact(today);
  if (what.startsWith('недел')) return ofWeek(which, today);
  if (what.startsWith('месяц')) return range(endOfMonth(now.year, now.month + (isNext(which) ? 1 : 0)));
  if (what.startsWith('квартал')) {
    return range(endOfMonth(now.year, Math.ceil(now.month / 3) * 3 + (isNext(which) ? 3 : 0)));
  }
  if (what.startsWith('год'))
    return range(dayFrom(Number(year || now.year) + (isNext(which) ? 1 : 0), 12, 31));
  return range(seasonEnd(what, year, clock) ?? monthEnd(monthNumber(what), year, clock));
}

/** The last month of a season by how its word begins. */
const SEASONS: readonly [string, number][] = [
  ['весн', 5],
  ['лет', 8],
  ['осен', 11],
  ['зим', 2],
];

/** The last day of «весной», «летом 2027»; null for another word. */
function seasonEnd(word: string, year: string, clock: DueClock): Day | null {
  const month = SEASONS.find(([begins]) => word.startsWith(begins))?.[1];
  return month === undefined ? null : monthEnd(month, year, clock);
}

const ORDERS = [/^(?:перв|1|i$)/u, /^(?:втор|2|ii$)/u, /^(?:трет|3|iii$)/u, /^(?:четв|4|iv$)/u];

/** «Во втором квартале», «в первом полугодии»; null where there is no such part. */
export function partOfYear({ order, what, year }: Groups, clock: DueClock): Reading | null {
  const number = ORDERS.findIndex((sign) => sign.test(order)) + 1;
  const month = number * (what.startsWith('квартал') ? 3 : 6);
  return number === 0 || month > 12 ? null : range(monthEnd(month, year, clock));
}

/** «В начале» is by the 10th, «в середине» by the 20th: a promise is kept at the latest day meant. */
export function partOfMonth({ part, month, which, year }: Groups, clock: DueClock): Reading {
  const now = partsOf(clock.today);
  const date = part.startsWith('нач') ? 10 : 20;
  if (month !== '') return { ...dated(date, monthNumber(month), year, clock), kind: 'range', unsure: true };
  return { ...range(dayFrom(now.year, now.month + (isNext(which) ? 1 : 0), date)), unsure: true };
}

/** «До пятницы», «в следующий вторник». */
export function onWeekday({ weekday, which }: Groups, { today }: DueClock): Reading {
  const ahead = (weekdayNumber(weekday) - weekdayOf(today) + 7) % 7 || 7;
  const inThisWeek = weekdayOf(today) + ahead <= 7;
  return { ...exact(addDays(today, ahead + (isNext(which) && inThisWeek ? 7 : 0))), unsure: isNext(which) };
}

/** «До выходных» is Friday, «в выходные» the Sunday of that week. */
export function weekend({ lead, which }: Groups, { today }: DueClock): Reading {
  const last = addDays(friday(today), isNext(which) ? 7 : 0);
  return lead === '' ? range(addDays(last, 2)) : exact(last);
}

/** «До 25 числа»: of this month, or of the next where it is past. */
export function ofThisMonth({ date }: Groups, { today }: DueClock): Reading {
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
