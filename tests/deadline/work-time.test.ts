import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OFFICE_WEEK,
  RUSSIAN_YEARS,
  type Span,
  spansOn,
  type WorkCalendar,
} from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { dateIn, minuteOfDay } from '~/lib/deadline/zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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
function calendarOf(zone: string, week: number): WorkCalendar {
  const name = `${zone} ${week}`;
  const known = calendars.get(name) ?? { zone, week: WEEKS[week] ?? OFFICE_WEEK, years: RUSSIAN_YEARS };
  calendars.set(name, known);
  return known;
}

const calendar = fc
  .tuple(fc.constantFrom(...ZONES), fc.nat({ max: WEEKS.length - 1 }))
  .map(([zone, week]) => calendarOf(zone, week));
const moment = fc
  .integer({ min: Date.UTC(2025, 11, 20) / MINUTE, max: Date.UTC(2027, 0, 20) / MINUTE })
  .map((minutes) => minutes * MINUTE);
const span = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes * MINUTE);

/** Whether a minute is working time, asked of the wall clock minute by minute. */
function isWorking(calendar: WorkCalendar, at: number): boolean {
  const minute = minuteOfDay(at, calendar.zone);
  return spansOn(calendar, dateIn(at, calendar.zone)).some(([from, to]) => minute >= from && minute < to);
}

function slowBetween(calendar: WorkCalendar, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += MINUTE) if (isWorking(calendar, at)) sum += MINUTE;
  return sum;
}

function slowAdd(calendar: WorkCalendar, from: number, ms: number): number {
  let left = ms;
  let at = from;
  for (; left > 0; at += MINUTE) if (isWorking(calendar, at)) left -= MINUTE;
  return at;
}

describe('working time in the time zones of Russia', () => {
  it('is what one gets by looking at the wall clock minute by minute', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 0, max: 30 * 60 }), (calendar, from, minutes) => {
        const work = workTimeOf(calendar);
        expect(work.add(from, minutes * MINUTE)).toBe(slowAdd(calendar, from, minutes * MINUTE));
        const to = from + minutes * 7 * MINUTE;
        expect(work.between(from, to)).toBe(slowBetween(calendar, from, to));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('ends no earlier for a later start or for a longer time', () => {
    fc.assert(
      fc.property(calendar, moment, moment, span, span, (calendar, one, other, short, more) => {
        const work = workTimeOf(calendar);
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(work.add(early, short)).toBeLessThanOrEqual(work.add(late, short));
        expect(work.add(early, short)).toBeLessThanOrEqual(work.add(early, short + more));
      }),
      { numRuns: 2000 },
    );
  });

  it('adds up over splits', () => {
    fc.assert(
      fc.property(calendar, moment, span, span, (calendar, from, first, second) => {
        const work = workTimeOf(calendar);
        expect(work.add(work.add(from, first), second)).toBe(work.add(from, first + second));
        const [middle, end] = [from + first, from + first + second];
        expect(work.between(from, middle) + work.between(middle, end)).toBe(work.between(from, end));
        expect(work.between(from, work.add(from, first))).toBe(first);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts working days one after another', () => {
    fc.assert(
      fc.property(
        calendar,
        moment,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (calendar, from, first, second) => {
          const work = workTimeOf(calendar);
          expect(work.addDays(from, first + second)).toBe(
            work.addDays(work.addDays(from, first) - 1, second),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the calendar of 2026', () => {
  const work = workTimeOf(calendarOf('Europe/Moscow', 0));
  const at = (time: string) => Date.parse(`${time}+03:00`);

  it.each([
    ['over a weekend', '2026-11-20T17:00', 2, '2026-11-23T10:00'],
    ['over the day off that was moved to 9 March', '2026-03-06T17:00', 2, '2026-03-10T10:00'],
    ['over the holidays of May', '2026-05-08T16:00', 2, '2026-05-12T10:00'],
    ['over New Year, of which 31 December is a day off', '2026-12-30T17:00', 2, '2027-01-11T10:00'],
    ['before a holiday the day is an hour shorter', '2026-11-03T16:00', 2, '2026-11-05T10:00'],
    ['from the night', '2026-11-18T03:00', 8, '2026-11-18T17:00'],
    ['to the very end of a day', '2026-11-18T10:00', 8, '2026-11-18T18:00'],
  ])('%s', (_, from, hours, due) => {
    expect(work.add(at(from), hours * HOUR)).toBe(at(due));
  });

  it('ends the third working day at the end of its working time, today not counted', () => {
    expect(work.addDays(at('2026-11-18T10:00'), 3)).toBe(at('2026-11-23T18:00'));
  });

  it('counts only the holidays of the law in a year that is not known', () => {
    expect(work.add(at('2027-11-03T17:00'), 2 * HOUR)).toBe(at('2027-11-05T10:00'));
    expect(work.add(at('2027-01-08T10:00'), HOUR)).toBe(at('2027-01-11T10:00'));
  });

  it('has as many working hours as the official one: 1972', () => {
    const week: Span[] = [['09:00', '17:00']];
    const eight = {
      zone: 'Europe/Moscow',
      week: [week, week, week, week, week, [], []],
      years: RUSSIAN_YEARS,
    };
    const hours = workTimeOf(eight).between(at('2026-01-01T00:00'), at('2027-01-01T00:00')) / HOUR;
    expect(hours).toBe(1972);
  });

  it('works on a Saturday that was made a working day, by the hours of a Monday', () => {
    const years = { 2026: { off: [], on: ['11-21'], short: [] } };
    const shifted = workTimeOf({ zone: 'Europe/Moscow', week: OFFICE_WEEK, years });
    expect(shifted.add(at('2026-11-20T17:00'), 2 * HOUR)).toBe(at('2026-11-21T10:00'));
  });

  it('never ends where nobody ever works', () => {
    const idle = workTimeOf({ zone: 'Europe/Moscow', week: [[], [], [], [], [], [], []], years: {} });
    expect(() => idle.add(at('2026-11-20T17:00'), 1)).toThrow(RangeError);
  });
});
