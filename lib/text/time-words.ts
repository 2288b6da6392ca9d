/** Months in the form that follows a day, Russian and English, in the order of the calendar. */
const MONTHS: readonly (readonly [string, string])[] = [
  ['января', 'january'],
  ['февраля', 'february'],
  ['марта', 'march'],
  ['апреля', 'april'],
  ['мая', 'may'],
  ['июня', 'june'],
  ['июля', 'july'],
  ['августа', 'august'],
  ['сентября', 'september'],
  ['октября', 'october'],
  ['ноября', 'november'],
  ['декабря', 'december'],
];

/** Month 0…11 of a folded word: «дек», «сент», «мая», «май», «Sept»; null for any other word. */
export function monthOf(word: string): number | null {
  if (word === 'май') return 4;
  if (word.length < 3) return null;
  const found = MONTHS.findIndex((forms) => forms.some((form) => form.startsWith(word)));
  return found === -1 ? null : found;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  один: 1,
  одну: 1,
  одна: 1,
  one: 1,
  два: 2,
  две: 2,
  two: 2,
  три: 3,
  three: 3,
  четыре: 4,
  four: 4,
  пять: 5,
  five: 5,
  шесть: 6,
  six: 6,
  семь: 7,
  seven: 7,
  восемь: 8,
  eight: 8,
  девять: 9,
  nine: 9,
  десять: 10,
  ten: 10,
};

/** Number in digits or in words up to ten; none means one («час назад»); null for any other word. */
export function numberOf(word: string | undefined): number | null {
  if (word === undefined) return 1;
  return /^\d+$/u.test(word) ? Number(word) : (NUMBERS[word] ?? null);
}

export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

const UNITS: readonly [RegExp, TimeUnit][] = [
  [/^(?:с|сек\p{L}*|s|sec\p{L}*)$/u, 'second'],
  [/^(?:мин\p{L}*|min\p{L}*)$/u, 'minute'],
  [/^(?:ч|час\p{L}*|h|hour\p{L}*)$/u, 'hour'],
  [/^(?:д|дн\p{L}*|день|сутки|суток|d|day\p{L}*)$/u, 'day'],
  [/^(?:нед\p{L}*|week\p{L}*)$/u, 'week'],
  [/^(?:мес\p{L}*|month\p{L}*)$/u, 'month'],
  [/^(?:г|год\p{L}*|лет|year\p{L}*)$/u, 'year'],
];

/** Unit of a folded word in any form or short: «мин», «часов», «дн»; null for any other word. */
export function unitOf(word: string): TimeUnit | null {
  return UNITS.find(([sign]) => sign.test(word))?.[1] ?? null;
}
