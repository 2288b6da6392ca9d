import {
  COUNT,
  countOf,
  MONTH_BY,
  MONTH_IN,
  MONTH_OF,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
} from './date-words.ts';
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
import { narrow } from './phrases.ts';

/** From what the words are reckoned. */
export type DueClock = {
  today: Day;
  /** The `count`-th working day after a day. */
  addWorkDays: (day: Day, count: number) => Day;
};

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Pick<DueDate, 'due' | 'kind'> & { unsure?: boolean };

/** A form of naming a day: its pattern over levelled text and what the named groups come to. */
export type DueForm = { pattern: RegExp; read: (groups: Groups, clock: DueClock) => Reading | null };

/** A date without a year that is longer past than this, days, means the next year (answers.md §6.1). */
const ROLLS_AFTER = 90;
const LEAD = '(?:не (?:позднее|позже)|до|ко?|по)';
const YEAR = '(?:,? (?<year>20\\d\\d)(?: ?(?:года|году|год|г\\.?))?)?';
const PERIOD_OF = '(?<which>эт\\p{L}+|текущ\\p{L}+|нынешн\\p{L}+|следующ\\p{L}+|будущ\\p{L}+|рабоч\\p{L}+)?';

const form = (source: string, read: DueForm['read']): DueForm => ({
  pattern: new RegExp(
    narrow(
      `(?<![\\p{L}\\p{N}-])${source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`,
    ),
    'gu',
  ),
  read,
});

const exact = (due: Day | null): Reading =>
  due === null ? { due: null, kind: 'impossible' } : { due, kind: 'exact' };
const range = (due: Day): Reading => ({ due, kind: 'range' });

/** The year in which a date without one falls: this one, or the next when it is long past. */
function yearFor(month: number, date: number, today: Day): number {
  const { year } = partsOf(today);
  return daysBetween(dayFrom(year, month, date), today) > ROLLS_AFTER ? year + 1 : year;
}

function dated(date: number, month: number, year: string | undefined, { today }: DueClock): Reading {
  if (year === undefined) return exact(existingDay(yearFor(month, date, today), month, date));
  return exact(existingDay(Number(year) + (year.length === 2 ? 2000 : 0), month, date));
}

function monthEnd(month: number, year: string | undefined, { today }: DueClock): Day {
  return endOfMonth(year === undefined ? yearFor(month, 28, today) : Number(year), month);
}

/** Friday of the week of `today`; said at a weekend it is the coming one. */
function friday(today: Day): Day {
  return addDays(today, (5 - weekdayOf(today) + 7) % 7);
}

/** «До конца недели», said at a weekend, may mean this one or the coming. */
function ofWeek(which: string | undefined, today: Day): Reading {
  const unsure = weekdayOf(today) > 5 && !isNext(which);
  return { ...range(addDays(friday(today), isNext(which) ? 7 : 0)), unsure };
}

const isNext = (word: string | undefined) => /^(?:следующ|будущ)/u.test(word ?? '');

function after(groups: Groups, clock: DueClock): Reading | null {
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

function endOf(groups: Groups, clock: DueClock): Reading | null {
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

function seasonEnd(word: string, year: string | undefined, clock: DueClock): Day | null {
  const month = SEASONS.find(([sign]) => sign.test(word))?.[1];
  return month === undefined ? null : monthEnd(month, year, clock);
}

const ORDERS = [/^(?:перв|1|i$)/u, /^(?:втор|2|ii$)/u, /^(?:трет|3|iii$)/u, /^(?:четв|4|iv$)/u];

function partOfYear({ order = '', what = '', year }: Groups, clock: DueClock): Reading | null {
  const number = ORDERS.findIndex((sign) => sign.test(order)) + 1;
  const month = number * (what.startsWith('квартал') ? 3 : 6);
  return number === 0 || month > 12 ? null : range(monthEnd(month, year, clock));
}

/** «В начале» is by the 10th, «в середине» by the 20th: a promise is kept at the latest day meant. */
function partOfMonth({ part = '', month, which, year }: Groups, clock: DueClock): Reading {
  const now = partsOf(clock.today);
  const date = part.startsWith('нач') ? 10 : 20;
  if (month !== undefined)
    return { ...dated(date, monthNumber(month), year, clock), kind: 'range', unsure: true };
  return { ...range(dayFrom(now.year, now.month + (isNext(which) ? 1 : 0), date)), unsure: true };
}

function onWeekday({ weekday = '', which }: Groups, { today }: DueClock): Reading {
  const ahead = (weekdayNumber(weekday) - weekdayOf(today) + 7) % 7 || 7;
  const inThisWeek = weekdayOf(today) + ahead <= 7;
  return { ...exact(addDays(today, ahead + (isNext(which) && inThisWeek ? 7 : 0))), unsure: isNext(which) };
}

/** «До выходных» is Friday, «в выходные» the Sunday of that week. */
function weekend({ lead, which }: Groups, { today }: DueClock): Reading {
  const friday = addDays(today, ((5 - weekdayOf(today) + 7) % 7) + (isNext(which) ? 7 : 0));
  return lead === undefined ? range(addDays(friday, 2)) : exact(friday);
}

const NAMED: Readonly<Record<string, number>> = { сегодня: 0, завтра: 1, послезавтра: 2 };

function ofThisMonth({ date = '' }: Groups, { today }: DueClock): Reading {
  const now = partsOf(today);
  const month = Number(date) < now.date ? now.month + 1 : now.month;
  return exact(existingDay(now.year + (month > 12 ? 1 : 0), ((month - 1) % 12) + 1, Number(date)));
}

const UNIT =
  '(?<unit>минут\\p{L}?|час(?:ов|а|у)?|дн(?:ей|я)|день|сут(?:ок|ки)|недел[ьюи]|месяц(?:ев|а)?|год[ау]?|лет)';

/** Every form in the order in which it is tried; a later one that overlaps an earlier is dropped. */
export const DUE_FORMS: readonly DueForm[] = [
  form(`через несколько ${UNIT}`, () => ({ due: null, kind: 'vague' })),
  form(
    `(?:в течение|за|(?:не позднее,? чем )?через)(?: (?:ближайш|следующ|эт)\\p{L}+)?(?: (?<count>${COUNT}))?(?: (?<working>рабоч\\p{L}+|календарн\\p{L}+))? ${UNIT}`,
    after,
  ),
  form(
    `(?:(?:во?|до|ко?|на) (?<weekday>${WEEKDAY}),? (?:${LEAD} )?)?(?:с \\d{1,2}(?:-?го)?(?: ${MONTH_OF})? (?:по|до) |${LEAD} )?(?:\\d{1,2} ?[-–—] ?)?(?<date>\\d{1,2})(?:-?(?:го|е|му))? (?<month>${MONTH_OF})${YEAR}`,
    ({ date, month = '', year }, clock) => dated(Number(date), monthNumber(month), year, clock),
  ),
  form(
    `(?:с \\d{1,2}\\.\\d{2}(?:\\.\\d{2,4})? по |${LEAD} |с )?(?<![\\d.])(?<date>\\d{1,2})\\.(?<month>\\d{2})\\.(?<year>20\\d\\d|\\d\\d)(?!\\.?\\d)`,
    readDigits,
  ),
  form(`(?:${LEAD}|с) (?<date>\\d{1,2})\\.(?<month>\\d{2})(?!\\.?\\d)`, readDigits),
  form(
    `(?:до|ко?|в|на|под) (?:сам\\p{L}+ )?кон(?:ца|цу|це|ец) (?:${PERIOD_OF} )?(?<what>недели|месяца|квартала|года|дня|суток|весны|лета|осени|зимы|${MONTH_OF})${YEAR}`,
    endOf,
  ),
  form('(?:до|ко?|в) конц[аеу] (?<year>20\\d\\d)(?: ?(?:года|г\\.?))?', ({ year }) =>
    range(dayFrom(Number(year), 12, 31)),
  ),
  form('на (?<which>этой|текущей|следующей|будущей|ближайшей) неделе', ({ which }, { today }) =>
    ofWeek(which, today),
  ),
  form(`(?:во?|до|ко?|на) (?:(?<which>эт|следующ|ближайш|будущ)\\p{L}* )?(?<weekday>${WEEKDAY})`, onWeekday),
  form('(?<named>сегодня|завтра|послезавтра)', ({ named = '' }, { today }) =>
    exact(addDays(today, NAMED[named] ?? 0)),
  ),
  form(
    `(?:во?|до|ко?) (?:конца |концу |конце )?(?<order>перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четверт\\p{L}+|i{1,3}|iv|[1-4](?:-?(?:м|го|ом|й|му))?) (?<what>квартал\\p{L}*|полугоди\\p{L}+)${YEAR}`,
    partOfYear,
  ),
  form(
    `(?:в|к|до) (?<part>начал[аеу]|середин[аеуы]) (?:${PERIOD_OF} )?(?:месяца|(?<month>${MONTH_OF}))${YEAR}`,
    partOfMonth,
  ),
  form(`(?:до|ко?) (?<month>${MONTH_OF}|${MONTH_BY})${YEAR}`, ({ month = '', year }, clock) =>
    range(addDays(partsFirst(monthEnd(monthNumber(month), year, clock)), -1)),
  ),
  form(`(?:в|в течение|за) (?<month>${MONTH_IN}|${MONTH_OF})${YEAR}`, ({ month = '', year }, clock) =>
    range(monthEnd(monthNumber(month), year, clock)),
  ),
  form(
    `на (?<month>январь|февраль|март|апрель|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)${YEAR}`,
    ({ month = '', year }, clock) => range(monthEnd(monthNumber(month), year, clock)),
  ),
  form('(?:до|ко?) нового года|(?:до|ко?) новому году', (_, { today }) =>
    range(dayFrom(partsOf(today).year, 12, 31)),
  ),
  form('после (?:майских|новогодних)(?: праздников)?', () => ({ due: null, kind: 'vague' })),
  form('(?<what>весной|летом|осенью|зимой) (?<year>20\\d\\d)(?: ?(?:года|г\\.?))?', (groups, clock) => {
    const end = seasonEnd(groups.what ?? '', groups.year, clock);
    return end === null ? null : range(end);
  }),
  form('(?<what>весной|летом|осенью|зимой) (?:следующего|будущего) года', (groups, clock) => {
    const end = seasonEnd(groups.what ?? '', String(partsOf(clock.today).year + 1), clock);
    return end === null ? null : range(end);
  }),
  form('в (?<which>этом|текущем|следующем|будущем) (?<what>месяце|году|квартале)', endOf),
  form('(?:в|на) (?<year>20\\d\\d)(?:-м|-й)? ?(?:году|год|г\\.?)', ({ year }) =>
    range(dayFrom(Number(year), 12, 31)),
  ),
  form('(?:до|ко?) (?<year>20\\d\\d)(?:-го)? ?(?:году|года|г\\.?)', ({ year }) =>
    range(dayFrom(Number(year) - 1, 12, 31)),
  ),
  form(`(?:(?:${LEAD}) )?(?<date>\\d{1,2})(?:-?(?:го|му|е))? числ[ау]`, ofThisMonth),
  form(`(?:до|ко?|не позднее|не позже) (?<date>\\d{1,2})-(?:го|му)(?= ?[.,;!)\\n]| ?$)`, ofThisMonth),
  form('(?:(?<lead>до|ко?)|в|на) (?:(?<which>эти|этих|ближайшие|следующие) )?выходн(?:ые|ых|ым)', weekend),
  form('этой ночью|к утру|до утра|(?:на|под) утро', (_, { today }) => exact(addDays(today, 1))),
  form('через (?:полчаса|полтора часа)|до конца (?:рабочей )?смены', (_, { today }) => exact(today)),
  form('(?:до|ко?) (?:вечера|вечеру|обеда|обеду|полудня|ночи)', (_, { today }) => exact(today)),
  form(
    '(?:до|к|с|в) (?<hour>\\d{1,2})[:.]\\d{2}(?!\\.?\\d)|(?:до|к|в) \\d{1,2} (?:час\\p{L}*|утра|вечера|ч\\.)',
    (_, { today }) => exact(today),
  ),
];

function partsFirst(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

function readDigits({ date, month, year }: Groups, clock: DueClock): Reading | null {
  return Number(month) > 12 || Number(month) < 1 || Number(date) > 31 || Number(date) < 1
    ? null
    : dated(Number(date), Number(month), year, clock);
}
