import { dateIn, instantOf } from '~/lib/deadline/zone.ts';
import { type LocalDate, plusDays, weekdayOf } from '~/lib/text/day.ts';

/** A week by ISO 8601, `2026-W47`; from its Monday to the next one, epoch ms. */
export type Week = { name: string; from: number; until: number };

/** The week that it is in a zone at a moment (epoch ms). The week of a year's first Thursday is its first. */
export function weekAt(at: number, zone: string): Week {
  const today = dateIn(at, zone);
  const monday = plusDays(today, 1 - weekdayOf(today));
  const { year } = plusDays(monday, 3);
  const number = 1 + Math.floor(daysBetween({ year, month: 1, day: 1 }, plusDays(monday, 3)) / 7);
  return {
    name: `${year}-W${String(number).padStart(2, '0')}`,
    from: instantOf(monday, 0, zone),
    until: instantOf(plusDays(monday, 7), 0, zone),
  };
}

function daysBetween(one: LocalDate, other: LocalDate): number {
  return (utc(other) - utc(one)) / 86_400_000;
}

function utc({ year, month, day }: LocalDate): number {
  return Date.UTC(year, month - 1, day);
}
