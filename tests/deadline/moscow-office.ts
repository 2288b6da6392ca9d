import { OFFICE_WEEK, RUSSIAN_YEARS } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';

const MAY_2023 = { off: ['05-01', '05-08', '05-09'], on: [], short: [] };
/** The calendar of an office in Moscow, with the holidays of May 2023. */
export const CALENDAR = {
  zone: 'Europe/Moscow',
  week: OFFICE_WEEK,
  years: { ...RUSSIAN_YEARS, 2023: MAY_2023 },
};
export const WORK = workTimeOf(CALENDAR);
/** A time of Moscow, ISO 8601 without its zone, as a moment of the world. */
export const moscow = (time: string) => new Date(`${time}+03:00`).toISOString();
/** The same in ms. */
export const ms = (time: string) => Date.parse(`${time}+03:00`);
