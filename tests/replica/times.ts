const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

const AGO = /^(\d+) (мин|ч) назад$/;
const NAMED_DAY = /^(сегодня|вчера|(\d+) (?:день|дня|дней) назад) (\d{1,2}):(\d\d)$/;
const DATE = /^(\d{1,2}) ([а-я]{3})(?: (\d{4}))? (\d{1,2}):(\d\d)$/;
const AFTER = /^через (\d+) (мин|ч)$/;

const unit = (word: string | undefined) => (word === 'ч' ? 60 * MINUTE : MINUTE);

function at(day: Date, hours: number, minutes: number): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime();
}

function stepBack(time: number, bound: number): number {
  return time <= bound ? time : stepBack(time - DAY, bound);
}

function dated(match: RegExpExecArray, bound: number): number {
  const month = MONTHS.indexOf(match[2] ?? '');
  if (month < 0) throw new Error(`Нет такого месяца: «${match[0]}»`);
  const inYear = (year: number) =>
    new Date(year, month, Number(match[1]), Number(match[4]), Number(match[5])).getTime();
  if (match[3]) return inYear(Number(match[3]));
  const year = new Date(bound).getFullYear();
  return inYear(year) <= bound ? inYear(year) : inYear(year - 1);
}

/**
 * Reads one time of the town's file: «25 мин назад», «7 ч назад», «сегодня 12:17», «вчера 10:24»,
 * «3 дня назад 9:12», «9 дек 11:15», «4 дек 2022 15:00», in the zone of this process.
 * The result (ms) is the nearest such moment that is not later than `bound`, so that nothing in the
 * replica was written in the future. Throws on any other wording.
 */
export function resolveTime(words: string, now: Date, bound = now.getTime()): number {
  const ago = AGO.exec(words);
  if (ago) return now.getTime() - Number(ago[1]) * unit(ago[2]);
  const named = NAMED_DAY.exec(words);
  if (named) {
    const back = named[1] === 'сегодня' ? 0 : named[1] === 'вчера' ? 1 : Number(named[2]);
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
    return stepBack(at(day, Number(named[3]), Number(named[4])), bound);
  }
  const date = DATE.exec(words);
  if (date) return dated(date, bound);
  throw new Error(`Непонятное время в городе: «${words}»`);
}

// «через 5 мин» in ms, null for a time that stands on its own.
function delay(words: string): number | null {
  const match = AFTER.exec(words);
  return match ? Number(match[1]) * unit(match[2]) : null;
}

/**
 * Settles the times of one thread in order: a later one bounds the earlier ones, so an answer never
 * precedes its question («сегодня 12:17» and «через 5 мин» both move to yesterday before noon).
 */
export function settleThread(words: readonly string[], now: Date): number[] {
  let bound = now.getTime();
  let pending = 0;
  const fixed = words
    .toReversed()
    .map((each) => {
      const after = delay(each);
      if (after !== null) {
        pending += after;
        return null;
      }
      bound = resolveTime(each, now, bound - pending);
      pending = 0;
      return bound;
    })
    .reverse();
  let previous = bound;
  return fixed.map((time, index) => {
    previous = time ?? previous + (delay(words[index] ?? '') ?? 0);
    return previous;
  });
}
