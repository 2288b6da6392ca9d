import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spansOn, type WorkCalendar } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { dateIn, minuteOfDay } from '~/lib/deadline/zone.ts';
import { anyCalendar, anyMoment } from './any-calendar.ts';

const MINUTE = 60_000;

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

it('working time is what one gets by looking at the wall clock minute by minute', () => {
  fc.assert(
    fc.property(anyCalendar, anyMoment, fc.integer({ min: 0, max: 30 * 60 }), (calendar, from, minutes) => {
      const work = workTimeOf(calendar);
      expect(work.add(from, minutes * MINUTE)).toBe(slowAdd(calendar, from, minutes * MINUTE));
      const to = from + minutes * 7 * MINUTE;
      expect(work.between(from, to)).toBe(slowBetween(calendar, from, to));
    }),
    { numRuns: 60 },
  );
}, 120_000);
