import { expect, test } from 'vitest';
import { isWithin, monthAfter, monthAt, monthPeriod } from '~/lib/report/period.ts';

test('a month begins and ends at midnight of the territory', () => {
  const november = monthPeriod('2026-11', 'Asia/Kamchatka');
  expect(november && [november.from, november.to].map((at) => new Date(at).toISOString())).toEqual([
    '2026-10-31T12:00:00.000Z',
    '2026-11-30T12:00:00.000Z',
  ]);
});

test('December ends with the year, and its last moment belongs to it', () => {
  const december = monthPeriod('2026-12', 'Europe/Moscow');
  if (!december) throw new Error('A month');
  expect(isWithin(december, Date.parse('2026-12-31T20:59:59.999Z'))).toBe(true);
  expect(isWithin(december, Date.parse('2026-12-31T21:00:00.000Z'))).toBe(false);
});

test.each(['2026-13', '2026-1', 'ноябрь', ''])('«%s» is no month', (text) => {
  expect(monthPeriod(text, 'Europe/Moscow')).toBeNull();
});

test('the month is that of the territory, and months are counted back over New Year', () => {
  const lastMinute = Date.parse('2026-12-31T20:59:00.000Z');
  expect(monthAt(lastMinute, 'Europe/Moscow')).toBe('2026-12');
  expect(monthAt(lastMinute, 'Asia/Kamchatka')).toBe('2027-01');
  expect(monthAfter('2027-01', -1)).toBe('2026-12');
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
});
