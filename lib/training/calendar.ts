import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { instantOf } from '~/lib/deadline/zone.ts';

/** The territory in which the cases happen: an office week and the days off of Russia. */
const ZONE = 'Europe/Moscow';
export const CALENDAR = calendarFrom({ zone: ZONE });
export const WORK = workTimeOf(CALENDAR);

/** Epoch ms of a moment of a case, `2026-11-18T19:40`. */
export function epochOf(moment: string): number {
  const [date = '', time = ''] = moment.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf({ year, month, day }, hours * 60 + minutes, ZONE);
}
