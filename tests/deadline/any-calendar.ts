import fc from 'fast-check';
import { OFFICE_WEEK, RUSSIAN_YEARS, type Span, type WorkCalendar } from '~/lib/deadline/calendar.ts';

const MINUTE = 60_000;

const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

const LUNCH: Span[] = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
];
const SHIFTS: Span[] = [
  ['00:00', '02:30'],
  ['08:15', '12:00'],
  ['20:00', '24:00'],
];
const WEEKS = [OFFICE_WEEK, [LUNCH, LUNCH, LUNCH, LUNCH, LUNCH.slice(0, 1), [], []], Array(7).fill(SHIFTS)];

const calendars = new Map<string, WorkCalendar>();

/** The same object for the same choice, so that its years are worked out once. */
export function calendarOf(zone: string, week: number): WorkCalendar {
  const name = `${zone} ${week}`;
  const known = calendars.get(name) ?? { zone, week: WEEKS[week] ?? OFFICE_WEEK, years: RUSSIAN_YEARS };
  calendars.set(name, known);
  return known;
}

/** Any of the zones of Russia with any of three working weeks. */
export const anyCalendar = fc
  .tuple(fc.constantFrom(...ZONES), fc.nat({ max: WEEKS.length - 1 }))
  .map(([zone, week]) => calendarOf(zone, week));
/** A full minute of 2026 or close by, epoch ms. */
export const anyMoment = fc
  .integer({ min: Date.UTC(2025, 11, 20) / MINUTE, max: Date.UTC(2027, 0, 20) / MINUTE })
  .map((minutes) => minutes * MINUTE);
