import { daysIn, type LocalDate, plusDays, weekdayOf } from '~/lib/text/day.ts';
import { monthOf } from '~/lib/text/time-words.ts';
import type { PromiseTime } from './promise.ts';

/** What a phrase was read as. */
export type Reading = {
  date?: LocalDate;
  /** No year was said: a day long past is meant for the next one. */
  yearless?: boolean;
  range?: boolean;
  ambiguous?: boolean;
  impossible?: boolean;
  vague?: boolean;
  /** It holds a word that makes it a deadline by itself: «до», «к», «в течение». */
  marked?: boolean;
};

/** A form of phrases and how it is read; null for a match that is none. */
export type Rule = { pattern: RegExp; read(match: RegExpMatchArray, time: PromiseTime): Reading | null };

const MONTH =
  'январ[ья]|феврал[ья]|март[а]?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|август[а]?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]';
const MONTH_OF_DAY = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const IN_MONTH = 'январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре';
const YEAR = '(?: (\\d{4})(?: ?г(?:ода|оду|\\.)?)?)?';
const DUE = '(?:(до|к|ко|по|не позднее|не позже|в срок до) )?';
const EDGE = '(?<![\\p{L}\\d.])';
const END = '(?![\\p{L}\\d])';

const WEEKDAYS: readonly [RegExp, number][] = [
  [/^понедельник/u, 1],
  [/^вторник/u, 2],
  [/^сред/u, 3],
  [/^четверг/u, 4],
  [/^пятниц/u, 5],
  [/^суббот/u, 6],
  [/^воскресен/u, 7],
];

/** Dates and days of the calendar (reference: answers.md §6.1), the form that says most first. */
export const DATE_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${EDGE}${DUE}(?:с \\d{1,2}(?:-?го)?(?: (?:${MONTH_OF_DAY}))? по )?(\\d{1,2})(?:-?го|-?е|-?му)? (${MONTH_OF_DAY})${YEAR}${END}`,
      'gu',
    ),
    read: ([words, marker, day, month, year], { today }) =>
      dayOf(today, Number(day), monthNumber(month), year, {
        marked: marker !== undefined,
        range: / по /u.test(words),
      }),
  },
  {
    pattern: new RegExp(
      `${EDGE}(?:(до|к|ко|с|по|не позднее|не позже) )?(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{4}|\\d{2})(?: ?г\\.?)?)?(?![\\d\\p{L}]|[.:]\\d)`,
      'gu',
    ),
    read: ([, marker, day, month, year], { today }) => {
      if (year === undefined && marker === undefined) return null;
      if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1) return null;
      const full = year?.length === 2 ? `20${year}` : year;
      return dayOf(today, Number(day), Number(month), full, {
        marked: marker !== undefined && marker !== 'с',
      });
    },
  },
  {
    pattern: new RegExp(
      `${EDGE}(до|к|на|в) (конц[уае]|исход[уе]|середин[еыу]|начал[еуа]) (?:(этого|этой|текущего|текущей|следующего|следующей) )?(?:рабочего )?(недели|месяца|квартала|года|дня|${MONTH})${END}`,
      'gu',
    ),
    read: ([, marker = '', part = '', which = '', unit = ''], { today }) =>
      partOf(today, part, which.startsWith('следующ'), unit, marker !== 'в' && marker !== 'на'),
  },
  {
    pattern: new RegExp(`${EDGE}на (этой|текущей|следующей|будущей) неделе${END}`, 'gu'),
    read: ([, which = ''], { today }) => ({
      date: fridayOf(today, /^[сб]/u.test(which) ? 1 : 0),
      range: true,
      ambiguous: weekdayOf(today) > 5,
    }),
  },
  {
    pattern: new RegExp(
      `${EDGE}(в|во|до|к|ко) (?:(эту|этот|это|ближайш\\p{L}+|следующ\\p{L}+) )?(понедельник[уа]?|вторник[уа]?|сред[уеы]|четверг[уа]?|пятниц[уеы]|суббот[уеы]|воскресень[еяю])(?![\\p{L}\\d]|,? \\(?\\d{1,2}(?:-?го)? (?:${MONTH_OF_DAY})|,? \\(?\\d{1,2}\\.\\d)`,
      'gu',
    ),
    read: ([, marker = '', which = '', name = ''], { today }) => {
      const weekday = WEEKDAYS.find(([sign]) => sign.test(name))?.[1];
      if (weekday === undefined) return null;
      const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
      const isNext = which.startsWith('следующ');
      const later = isNext && weekdayOf(today) + ahead <= 7 ? 7 : 0;
      return { date: plusDays(today, ahead + later), marked: !/^во?$/u.test(marker), ambiguous: isNext };
    },
  },
  {
    pattern: new RegExp(`${EDGE}(сегодня|завтра|послезавтра)${END}`, 'gu'),
    read: ([, word], { today }) => ({
      date: plusDays(today, word === 'сегодня' ? 0 : word === 'завтра' ? 1 : 2),
    }),
  },
  {
    pattern: new RegExp(`${EDGE}(?:в|во) (${IN_MONTH})${YEAR}${END}`, 'gu'),
    read: ([, month = '', year], { today }) => lastDayOf(today, monthNumber(month), year),
  },
  {
    pattern: new RegExp(
      `${EDGE}(?:в|во|до конца|к концу) (перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четв\\p{L}+|i{1,3}|iv|[1-4](?:-?[мого]{1,2})?) (квартал[еа]|полугоди[ия])${YEAR}${END}`,
      'gu',
    ),
    read: ([, which = '', unit = '', year], { today }) =>
      lastDayOf(today, ordinal(which) * (unit.startsWith('к') ? 3 : 6), year),
  },
  {
    pattern: new RegExp(`${EDGE}(?:к|до) нов(?:ому|ого) год[ау]${END}`, 'gu'),
    read: (_, { today }) => ({ date: { year: today.year, month: 12, day: 31 }, marked: true }),
  },
  {
    pattern: new RegExp(
      `${EDGE}(?:до конца |к концу )?(весной|летом|осенью|зимой|весны|лета|осени|зимы)${YEAR}${END}`,
      'gu',
    ),
    read: ([words, season = '', year], { today }) =>
      words.includes(' ') || season.endsWith('й') || season.endsWith('м') || season.endsWith('ю')
        ? { ...lastDayOf(today, SEASON_ENDS[season.slice(0, 3)] ?? 12, year), ambiguous: year === undefined }
        : null,
  },
];

const SEASON_ENDS: Readonly<Record<string, number>> = { вес: 5, лет: 8, осе: 11, зим: 2 };

function dayOf(
  today: LocalDate,
  day: number,
  month: number,
  year: string | undefined,
  more: Pick<Reading, 'marked' | 'range'>,
): Reading {
  const date = { year: year === undefined ? today.year : Number(year), month, day };
  return { date, yearless: year === undefined, impossible: day < 1 || day > daysIn(date), ...more };
}

function partOf(today: LocalDate, part: string, isNext: boolean, unit: string, marked: boolean): Reading {
  if (unit === 'дня') return { date: today, marked };
  if (unit === 'недели') {
    const isWeekend = weekdayOf(today) > 5;
    return { date: fridayOf(today, isNext || isWeekend ? 1 : 0), marked, ambiguous: isWeekend && !isNext };
  }
  const end = endOfUnit(today, unit, isNext);
  if (/^(?:конц|исход)/u.test(part)) return { ...end, marked };
  if (unit === 'года' || unit === 'квартала') return { ...end, marked, range: true, ambiguous: true };
  const day = part.startsWith('нач') ? BEGINNING_ENDS : MIDDLE_ENDS;
  return { ...end, ...(end.date && { date: { ...end.date, day } }), marked, range: true, ambiguous: true };
}

/** «В начале» and «в середине месяца» have no day of their own: these are taken, and asked about. */
const BEGINNING_ENDS = 10;
const MIDDLE_ENDS = 20;

function endOfUnit(today: LocalDate, unit: string, isNext: boolean): Reading {
  const step = isNext ? 1 : 0;
  if (unit === 'года') return { date: { year: today.year + step, month: 12, day: 31 } };
  if (unit === 'квартала') return { date: monthEnd(today.year, Math.ceil(today.month / 3) * 3 + 3 * step) };
  if (unit === 'месяца') return { date: monthEnd(today.year, today.month + step) };
  return lastDayOf(today, monthNumber(unit), undefined);
}

/** Last day of a month; without a year the next one to come. */
function lastDayOf(today: LocalDate, month: number, year: string | undefined): Reading {
  const said = year === undefined ? today.year + (month < today.month ? 1 : 0) : Number(year);
  return { date: monthEnd(said, month) };
}

function monthEnd(year: number, month: number): LocalDate {
  const first = { year: year + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1, day: 1 };
  return { ...first, day: daysIn(first) };
}

function fridayOf(today: LocalDate, weeksLater: number): LocalDate {
  return plusDays(today, 5 - weekdayOf(today) + 7 * weeksLater);
}

function monthNumber(word = ''): number {
  const root = word === 'мае' ? 'мая' : word.replace(/[ея]$|ь$/u, '');
  return (monthOf(root === 'ма' ? 'май' : root) ?? 0) + 1;
}

function ordinal(word: string): number {
  if (/^\d/u.test(word)) return Number(word.charAt(0));
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(word);
  if (roman >= 0) return roman + 1;
  return ['перв', 'втор', 'трет', 'четв'].findIndex((stem) => word.startsWith(stem)) + 1;
}
