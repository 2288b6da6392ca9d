import { expect, test } from 'vitest';
import { weekAt } from '~/lib/training/calibration/week.ts';

const iso = (at: number) => new Date(at).toISOString();

test.each([
  ['2026-11-22T20:59:59Z', 'Europe/Moscow', '2026-W47'],
  ['2026-11-22T21:00:00Z', 'Europe/Moscow', '2026-W48'],
  ['2026-11-22T18:00:00Z', 'Asia/Vladivostok', '2026-W48'],
  ['2026-01-01T12:00:00Z', 'Europe/Moscow', '2026-W01'],
  ['2027-01-03T12:00:00Z', 'Europe/Moscow', '2026-W53'],
  ['2027-01-04T12:00:00Z', 'Europe/Moscow', '2027-W01'],
  ['2024-12-30T12:00:00Z', 'Europe/Moscow', '2025-W01'],
])('%s in %s is in the week %s', (at, zone, name) => {
  expect(weekAt(Date.parse(at), zone).name).toBe(name);
});

test('a week lasts from its Monday to the next one by the wall clock there', () => {
  const { from, until } = weekAt(Date.parse('2026-11-25T12:00:00Z'), 'Europe/Moscow');
  expect([iso(from), iso(until)]).toEqual(['2026-11-22T21:00:00.000Z', '2026-11-29T21:00:00.000Z']);
});
