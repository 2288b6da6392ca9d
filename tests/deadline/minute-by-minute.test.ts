import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spansOn, type WorkCalendar } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { anyCalendar, anyMoment } from './any-calendar.ts';

const MINUTE = 60_000;

/** Tells whether a minute is working time, asked of the wall clock minute by minute. */
function workingMinutes(calendar: WorkCalendar): (at: number) => boolean {
  // `2026-11-23 14:05`
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const days = new Map<string, [number, number][]>();
  return (at) => {
    const [day = '', time = ''] = clock.format(at).split(' ');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const spans = days.get(day) ?? spansOn(calendar, { year, month, day: date });
    days.set(day, spans);
    const minute = hours * 60 + minutes;
    return spans.some(([from, to]) => minute >= from && minute < to);
  };
}

function slowBetween(calendar: WorkCalendar, from: number, to: number): number {
  const isWorking = workingMinutes(calendar);
  let sum = 0;
  for (let at = from; at < to; at += MINUTE) if (isWorking(at)) sum += MINUTE;
  return sum;
}

function slowAdd(calendar: WorkCalendar, from: number, ms: number): number {
  const isWorking = workingMinutes(calendar);
  let left = ms;
  let at = from;
  for (; left > 0; at += MINUTE) if (isWorking(at)) left -= MINUTE;
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
