import { expect, test } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { digestDayBeside, digestSpan, lastDigest } from '~/lib/deadline/digest-time.ts';

const MOSCOW = calendarFrom({ zone: 'Europe/Moscow' });
const WORKDAYS = { at: '09:00', daysOff: false };
const DAILY = { at: '09:00', daysOff: true };

const last = (now: string, time = WORKDAYS, calendar = MOSCOW) => {
  const at = lastDigest(time, calendar, Date.parse(now));
  return at === null ? null : new Date(at).toISOString();
};

test.each([
  [
    'a minute before the hour it is that of the day before',
    '2026-11-18T05:59:00Z',
    '2026-11-17T06:00:00.000Z',
  ],
  ['at the hour it is due', '2026-11-18T06:00:00Z', '2026-11-18T06:00:00.000Z'],
  ['on a Sunday it is still that of Friday', '2026-11-22T20:00:00Z', '2026-11-20T06:00:00.000Z'],
  ['on Monday before the hour too', '2026-11-23T05:00:00Z', '2026-11-20T06:00:00.000Z'],
  ['in the long holidays it is that of the year before', '2026-01-09T12:00:00Z', '2025-12-31T06:00:00.000Z'],
])('%s', (_, now, due) => {
  expect(last(now)).toBe(due);
});

test('with days off it is due every day, and by the clock of the territory', () => {
  expect(last('2026-11-22T20:00:00Z', DAILY)).toBe('2026-11-22T06:00:00.000Z');
  expect(last('2026-11-18T05:00:00Z', WORKDAYS, calendarFrom({ zone: 'Asia/Omsk' }))).toBe(
    '2026-11-18T03:00:00.000Z',
  );
});

test('a calendar without a working day in a month has no summary, and the search ends', () => {
  const idle = { ...MOSCOW, week: [[], [], [], [], [], [], []] };
  expect(last('2026-11-18T12:00:00Z', WORKDAYS, idle)).toBeNull();
});

test('a Monday looks back on Friday and the weekend, a Tuesday on Monday', () => {
  const span = (month: number, day: number, time = WORKDAYS) => {
    const { from, to } = digestSpan(time, MOSCOW, { year: 2026, month, day });
    return [new Date(from).toISOString(), new Date(to).toISOString()];
  };
  expect(span(11, 23)).toEqual(['2026-11-19T21:00:00.000Z', '2026-11-22T21:00:00.000Z']);
  expect(span(11, 24)).toEqual(['2026-11-22T21:00:00.000Z', '2026-11-23T21:00:00.000Z']);
  expect(span(11, 23, DAILY)).toEqual(['2026-11-21T21:00:00.000Z', '2026-11-22T21:00:00.000Z']);
  expect(span(11, 5)).toEqual(['2026-11-02T21:00:00.000Z', '2026-11-04T21:00:00.000Z']);
});

test('the days beside a day are those with a summary', () => {
  const friday = { year: 2026, month: 11, day: 20 };
  expect(digestDayBeside(WORKDAYS, MOSCOW, friday, 1)).toEqual({ year: 2026, month: 11, day: 23 });
  expect(digestDayBeside(DAILY, MOSCOW, friday, 1)).toEqual({ year: 2026, month: 11, day: 21 });
  expect(digestDayBeside(WORKDAYS, MOSCOW, friday, -1)).toEqual({ year: 2026, month: 11, day: 19 });
});
