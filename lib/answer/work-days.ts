import { addDays, type Day, partsOf, weekdayOf } from './day.ts';

/** Tells a working day from a day off. */
export type IsWorkingDay = (day: Day) => boolean;

/** First and last day off, «MM-DD», of the holidays of a year. */
type DaysOff = readonly (readonly [string, string])[];

/** Days off beside weekends. 2026: decree of 24.09.2025; 2027 becomes final only at the end of 2026. */
const HOLIDAYS: Readonly<Record<number, DaysOff>> = {
  2026: [
    ['01-01', '01-11'],
    ['02-21', '02-23'],
    ['03-07', '03-09'],
    ['05-01', '05-03'],
    ['05-09', '05-11'],
    ['06-12', '06-14'],
    ['11-04', '11-04'],
    ['12-31', '12-31'],
  ],
};

/** Holidays that stand in the law for every year. */
const EVERY_YEAR: DaysOff = [
  ['01-01', '01-08'],
  ['02-23', '02-23'],
  ['03-08', '03-08'],
  ['05-01', '05-01'],
  ['05-09', '05-09'],
  ['06-12', '06-12'],
  ['11-04', '11-04'],
];

/** Working days where no calendar is given: weekends and the public holidays known here (answers.md §8). */
export function isUsualWorkingDay(day: Day): boolean {
  const off = HOLIDAYS[partsOf(day).year] ?? EVERY_YEAR;
  const date = day.slice(5);
  return weekdayOf(day) < 6 && !off.some(([from, to]) => date >= from && date <= to);
}

/** The day after `count` working days, counted from the next day. */
export function addWorkingDays(day: Day, count: number, isWorking: IsWorkingDay): Day {
  let reached = day;
  // A year without a working day is a broken calendar, not a reason to hang.
  for (let left = count, steps = 0; left > 0 && steps < 400 + count * 7; steps += 1) {
    reached = addDays(reached, 1);
    if (isWorking(reached)) left -= 1;
  }
  return reached;
}
