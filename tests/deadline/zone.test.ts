import { describe, expect, it } from 'vitest';
import { dateIn, endOfDay, instantOf } from '~/lib/deadline/zone.ts';
import { isoDate, plusMonths } from '~/lib/text/day.ts';

describe('a day in the zone of the territory', () => {
  it('ends with its last millisecond there', () => {
    expect(new Date(endOfDay('2026-11-20', 'Asia/Vladivostok')).toISOString()).toBe(
      '2026-11-20T13:59:59.999Z',
    );
    expect(new Date(endOfDay('2026-12-31', 'Europe/Kaliningrad')).toISOString()).toBe(
      '2026-12-31T21:59:59.999Z',
    );
  });

  it('is another one there than in Greenwich in the morning', () => {
    expect(isoDate(dateIn(Date.parse('2026-11-19T22:00:00Z'), 'Asia/Omsk'))).toBe('2026-11-20');
  });

  it('is refused when it is none', () => {
    expect(() => endOfDay('в пятницу', 'Europe/Moscow')).toThrow(RangeError);
  });

  it.each(['2026', '2026-11', '2026-xx-20'])('is refused when it is %s', (date) => {
    expect(() => endOfDay(date, 'Europe/Moscow')).toThrow(`Not a day: ${date}`);
  });

  it.each([
    ['before the clocks go forward', [2027, 3, 28], 90, '2027-03-28T00:30:00.000Z'],
    ['after it', [2027, 3, 28], 210, '2027-03-28T01:30:00.000Z'],
    ['before they go back', [2026, 10, 25], 90, '2026-10-24T23:30:00.000Z'],
    ['after it', [2026, 10, 25], 210, '2026-10-25T02:30:00.000Z'],
  ] as const)('gives the moment of a wall time %s', (_when, [year, month, day], minutes, moment) => {
    expect(new Date(instantOf({ year, month, day }, minutes, 'Europe/Berlin')).toISOString()).toBe(moment);
  });

  it('knows an hour that a change of clocks leaves out', () => {
    const gap = instantOf({ year: 2027, month: 3, day: 28 }, 150, 'Europe/Berlin');
    expect(new Date(gap).toISOString()).toBe('2027-03-28T01:30:00.000Z');
  });
});

describe('a month later', () => {
  it('is clamped to the last day of a shorter month', () => {
    expect(isoDate(plusMonths({ year: 2026, month: 1, day: 31 }, 1))).toBe('2026-02-28');
    expect(isoDate(plusMonths({ year: 2026, month: 11, day: 18 }, 2))).toBe('2027-01-18');
  });
});
