import { beforeEach, expect, test } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { takeDigest } from '~/lib/log/queue/take-digest.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const MOSCOW = calendarFrom({ zone: 'Europe/Moscow' });
const NIGHT = { from: '22:00', to: '10:00', zone: 'Europe/Moscow' };
const WEEKDAYS = { on: true, at: '09:00', daysOff: false };

const take = (now: string, over: Partial<typeof WEEKDAYS> = {}, quiet: typeof NIGHT | null = null) =>
  takeDigest({ ...WEEKDAYS, ...over }, MOSCOW, quiet, new Date(now));

/** The device was there on Tuesday evening. */
const there = () => take('2026-11-17T18:00:00Z');

test('the summary of a day is told once, at its hour', async () => {
  await there();
  const times = [
    '2026-11-18T05:59:30Z',
    '2026-11-18T06:00:00Z',
    '2026-11-18T06:00:30Z',
    '2026-11-18T18:00:00Z',
  ];
  const told = [];
  for (const time of times) told.push(await take(time));
  expect(told).toEqual([false, true, false, false]);
});

test('on the day it is installed nothing is caught up', async () => {
  expect(await take('2026-11-18T12:00:00Z')).toBe(false);
  expect(await take('2026-11-19T06:00:10Z')).toBe(true);
});

test('a browser that was closed at the hour tells it once when it is open again, of many days only once', async () => {
  await there();
  expect(await take('2026-11-20T13:00:00Z')).toBe(true);
  expect(await take('2026-11-20T13:00:30Z')).toBe(false);
});

test('two looks at one moment tell it once', async () => {
  await there();
  const both = await Promise.all([take('2026-11-18T06:00:00Z'), take('2026-11-18T06:00:00Z')]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

test('a day off is quiet also for what was missed on Friday: that comes on Monday', async () => {
  await take('2026-11-19T18:00:00Z');
  expect(await take('2026-11-21T09:00:00Z')).toBe(false);
  expect(await take('2026-11-23T05:00:00Z')).toBe(true);
  expect(await take('2026-11-23T06:00:00Z')).toBe(true);
});

test('who wants it on days off gets it on a Sunday', async () => {
  await take('2026-11-21T18:00:00Z', { daysOff: true });
  expect(await take('2026-11-22T06:00:00Z', { daysOff: true })).toBe(true);
});

test('within quiet hours it waits for their end', async () => {
  await there();
  expect(await take('2026-11-18T06:30:00Z', {}, NIGHT)).toBe(false);
  expect(await take('2026-11-18T07:00:00Z', {}, NIGHT)).toBe(true);
});

test('switched off it tells nothing, and what fell due meanwhile is not told when it is switched on', async () => {
  await there();
  expect(await take('2026-11-18T06:30:00Z', { on: false })).toBe(false);
  expect(await take('2026-11-18T07:00:00Z')).toBe(false);
  expect(await take('2026-11-19T06:00:00Z')).toBe(true);
});

test('after the clock of the device was set back it goes on', async () => {
  await take('2026-12-15T12:00:00Z');
  await take('2026-11-17T18:00:00Z');
  expect(await take('2026-11-18T06:00:00Z')).toBe(true);
});
