import { plusDays, plusMonths } from '~/lib/text/day.ts';
import type { PromiseTime } from './promise.ts';
import type { Reading, Rule } from './promise-dates.ts';

const NUMBER =
  '\\d{1,3}|одн\\p{L}+|дв(?:а|е|ух|умя)|тр(?:и|ех|емя)|четыр\\p{L}+|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)|вос(?:емь|ьми)|девят(?:ь|и|ью)|десят(?:ь|и|ью)';
const UNIT = 'д(?:ень|ня|ней|ни)|сут(?:ки|ок)|недел\\p{L}+|час(?:а|ов)?|месяц\\p{L}*|полугода|год[а]?';

/** Spans counted from the day of the answer: «в течение 3 рабочих дней», «через 2 недели» (answers.md §6.1). */
export const SPAN_RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<!\\p{L})(в течени[еи]|за|не (?:позднее|позже) чем через|максимум через|через)(?: (?:ближайш\\p{L}+|следующ\\p{L}+|перв\\p{L}+))?(?: (${NUMBER})(?:[-–](${NUMBER}))?(?:-?х)?)?(?: (рабоч\\p{L}+|календарн\\p{L}+))? (${UNIT})(?!\\p{L})`,
      'gu',
    ),
    read: ([, lead = '', low, high, kind = '', unit = ''], time) => {
      const amount = numberIn(high ?? low);
      return { ...after(amount, unit, kind.startsWith('рабоч'), time), marked: lead !== 'за' };
    },
  },
];

function after(
  amount: number,
  unit: string,
  isWorking: boolean,
  { today, addWorkDays }: PromiseTime,
): Reading {
  if (unit.startsWith('час')) return { date: plusDays(today, Math.floor(amount / 24)) };
  if (unit.startsWith('недел')) return { date: plusDays(today, amount * 7) };
  if (unit.startsWith('месяц')) return { date: plusMonths(today, amount) };
  if (unit === 'полугода') return { date: plusMonths(today, 6) };
  if (unit.startsWith('год')) return { date: plusMonths(today, amount * 12) };
  return { date: isWorking ? addWorkDays(today, amount) : plusDays(today, amount) };
}

const STEMS = ['одн', 'дв', 'тр', 'четыр', 'пят', 'шест', 'сем', 'вос', 'девят', 'десят'];

/** None means one: «в течение недели». */
function numberIn(word: string | undefined): number {
  if (word === undefined) return 1;
  if (/^\d/u.test(word)) return Number(word);
  return STEMS.findIndex((stem) => word.startsWith(stem)) + 1 || 1;
}
