import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFrom, OFFICE_WEEK, RUSSIAN_YEARS, type Span } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { anyCalendar, anyMoment, calendarOf } from './any-calendar.ts';

const LONG_MONDAY: Span[] = [['08:00', '20:00']];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const span = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes * MINUTE);

describe('working time in the time zones of Russia', () => {
  it('ends no earlier for a later start or for a longer time', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyMoment, span, span, (calendar, one, other, short, more) => {
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
      fc.property(anyCalendar, anyMoment, span, span, (calendar, from, first, second) => {
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
        anyCalendar,
        anyMoment,
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

  it('takes no day off from a calendar whose settings name other years', () => {
    const own = workTimeOf(
      calendarFrom({ zone: 'Europe/Moscow', years: { 2025: { off: [], on: [], short: [] } } }),
    );
    expect(own.add(at('2026-05-08T16:00'), 2 * HOUR)).toBe(at('2026-05-12T10:00'));
  });

  it('adds up over New Year in the zone of the calendar', () => {
    const [eve, after] = [at('2026-12-31T23:30'), at('2027-01-01T02:30')];
    expect(work.between(at('2026-12-30T16:00'), eve)).toBe(2 * HOUR);
    expect(work.between(eve, after)).toBe(0);
    expect(work.add(after, HOUR)).toBe(work.add(eve, HOUR));
    expect(work.addDays(after, 1)).toBe(work.addDays(eve, 1));
    expect(work.between(after, at('2027-01-11T11:00'))).toBe(2 * HOUR);
  });

  it('counts working days by their ends, over New Year too', () => {
    expect(work.daysBetween(at('2026-11-18T10:00'), at('2026-11-23T18:00'))).toBe(4);
    expect(work.daysBetween(at('2026-11-18T18:00'), at('2026-11-23T17:59'))).toBe(2);
    expect(work.daysBetween(at('2026-11-23T18:00'), at('2026-11-23T18:00'))).toBe(0);
    expect(work.daysBetween(at('2026-11-23T18:00'), at('2026-11-18T10:00'))).toBe(0);
    expect(work.daysBetween(at('2026-12-29T10:00'), at('2027-01-12T19:00'))).toBe(4);
  });

  it('counts the minutes of a week that begins and ends off the hour', () => {
    const week: Span[] = [['08:30', '12:15']];
    const odd = workTimeOf({ zone: 'Europe/Moscow', week: Array(7).fill(week), years: {} });
    expect(odd.between(at('2026-11-18T00:00'), at('2026-11-19T00:00')) / 60_000).toBe(225);
  });

  it('takes the hour of a short day from its end, over a last span that is no longer', () => {
    const week: Span[] = [
      ['09:00', '13:00'],
      ['14:00', '15:00'],
    ];
    const short = workTimeOf({
      zone: 'Europe/Moscow',
      week: Array(7).fill(week),
      years: { 2026: { off: [], on: [], short: ['11-18'] } },
    });
    expect(short.addDays(at('2026-11-17T10:00'), 1)).toBe(at('2026-11-18T13:00'));
  });

  it('works on a day off that was made a working day only by its own hours, where it has some', () => {
    const saturday: Span[] = [['10:00', '12:00']];
    const years = { 2026: { off: [], on: ['11-21'], short: [] } };
    const own = workTimeOf({
      zone: 'Europe/Moscow',
      week: [...OFFICE_WEEK.slice(0, 5), saturday, []],
      years,
    });
    expect(own.addDays(at('2026-11-20T17:00'), 1)).toBe(at('2026-11-21T12:00'));
    expect(
      workTimeOf({ zone: 'Europe/Moscow', week: [LONG_MONDAY, [], [], [], [], [], []], years }).addDays(
        at('2026-11-20T17:00'),
        1,
      ),
    ).toBe(at('2026-11-21T20:00'));
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
    expect(() => idle.add(at('2026-11-20T17:00'), 1)).toThrow('The calendar has no working time');
    expect(() => idle.addDays(at('2026-11-20T17:00'), 1)).toThrow('The calendar has no working day');
  });
});
