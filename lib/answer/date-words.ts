/** Stems of month names in the order of the calendar, levelled; what follows is any ending of a case. */
const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма(?=[йяею])',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const SHORT_MONTHS = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const anyMonth = (endings: string) => `(?:${MONTHS.join('|')})${endings}`;

/** A month after a day: «декабря», «мая», «дек». */
export const MONTH_OF = `(?:${anyMonth('[ая]')}|(?:${SHORT_MONTHS.join('|')}|сент|нояб)(?!\\p{L}))`;
/** A month after «в»: «декабре», «мае». */
export const MONTH_IN = anyMonth('е');
/** A month after «к»: «декабрю», «маю». */
export const MONTH_BY = anyMonth('[ую]');

const MONTH_STARTS = SHORT_MONTHS.map((short) => (short === 'май' ? 'ма' : short));

/** Month 1…12 of a levelled word in any case or short; «марта» is looked at before «мая». */
export function monthNumber(word: string): number {
  return MONTH_STARTS.findIndex((start) => word.startsWith(start)) + 1;
}

const WEEKDAYS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];

/** A weekday in any case. */
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})[\\p{L}]{0,2}`;

/** Monday is 1, Sunday is 7; 0 for another word. */
export function weekdayNumber(word: string): number {
  return WEEKDAYS.findIndex((weekday) => word.startsWith(weekday)) + 1;
}

const NUMBERS: readonly [RegExp, number][] = [
  [/^од(?:ин|н)/u, 1],
  [/^дв/u, 2],
  [/^пар/u, 2],
  [/^тр/u, 3],
  [/^чет/u, 4],
  [/^пят/u, 5],
  [/^шест/u, 6],
  [/^сем/u, 7],
  [/^вос/u, 8],
  [/^дев/u, 9],
  [/^дес/u, 10],
];
const NUMBER_WORD =
  'од(?:ин|ного|ной|ну|нои)|дв(?:а|е|ух)|пар[уы]|тр(?:и|ех)|четыр(?:е|ех)|пят[ьи]|шест[ьи]|сем[ьи]|вос(?:емь|ьми)|девят[ьи]|десят[ьи]';

/** A count in digits or words, a range as well: «3», «10-ти», «двух», «2–3». */
export const COUNT = `(?:\\d{1,3}(?:-?(?:х|ти|и|го))?|${NUMBER_WORD})(?: ?[-–—] ?(?:\\d{1,3}|${NUMBER_WORD}))?`;

/** Number of a count; of a range the larger. */
export function countOf(words: string): number {
  const last = words.split(/ ?[–—] ?|(?<=\d)-(?=\d)|(?<=\p{L})-(?=дв|тр|чет|пят|шест)/u).at(-1) ?? '';
  const digits = /\d+/u.exec(last)?.[0];
  return digits === undefined ? (NUMBERS.find(([sign]) => sign.test(last))?.[1] ?? 1) : Number(digits);
}
