import { expect, test } from 'vitest';
import { isWithin, periodAfter, periodAround, periodAt, periodOf } from '~/lib/report/period.ts';

test('a month begins and ends at midnight of the territory', () => {
  const november = periodOf('2026-11', 'Asia/Kamchatka');
  expect(november && [november.from, november.to].map((at) => new Date(at).toISOString())).toEqual([
    '2026-10-31T12:00:00.000Z',
    '2026-11-30T12:00:00.000Z',
  ]);
});

test('December ends with the year, and its last moment belongs to it', () => {
  const december = periodOf('2026-12', 'Europe/Moscow');
  if (!december) throw new Error('A month');
  expect(isWithin(december, Date.parse('2026-12-31T20:59:59.999Z'))).toBe(true);
  expect(isWithin(december, Date.parse('2026-12-31T21:00:00.000Z'))).toBe(false);
});

test.each(['2026-13', '2026-1', '2026-q5', 'ноябрь', ''])('«%s» is no period', (text) => {
  expect(periodOf(text, 'Europe/Moscow')).toBeNull();
});

test('the month is that of the territory, and months are counted back over New Year', () => {
  const lastMinute = Date.parse('2026-12-31T20:59:00.000Z');
  expect(periodAt('month', lastMinute, 'Europe/Moscow')).toBe('2026-12');
  expect(periodAt('month', lastMinute, 'Asia/Kamchatka')).toBe('2027-01');
  expect(periodAfter('2027-01', -1)).toBe('2026-12');
  expect(periodAfter('2026-12', 1)).toBe('2027-01');
});

test('a quarter and a year hold their months, and lead to the ones beside them', () => {
  const quarter = periodOf('2026-q4', 'Europe/Moscow');
  const year = periodOf('2026', 'Europe/Moscow');
  expect(quarter?.from).toBe(periodOf('2026-10', 'Europe/Moscow')?.from);
  expect(quarter?.to).toBe(periodOf('2026-12', 'Europe/Moscow')?.to);
  expect([year?.from, year?.to]).toEqual([periodOf('2026-01', 'Europe/Moscow')?.from, quarter?.to]);
  expect([periodAfter('2026-q4', 1), periodAfter('2026', -1)]).toEqual(['2027-q1', '2025']);
  expect(periodAround('quarter', '2026-11')).toBe('2026-q4');
  expect(periodAround('month', '2026')).toBe('2026-01');
});
