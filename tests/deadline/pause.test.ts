import { describe, expect, it } from 'vitest';
import { dueOf, type Pause } from '~/lib/deadline/limit.ts';
import { moscow, ms, WORK } from './moscow-office.ts';

describe('a pause by the word of a person', () => {
  const start = ms('2026-11-18T10:00');
  const pause = (from: string, to: string | null): Pause => ({
    from: ms(from),
    to: to === null ? null : ms(to),
  });
  const due = (unit: 'hour' | 'workingHour' | 'workingDay', amount: number, ...pauses: Pause[]) => {
    const at = dueOf({ amount, unit }, start, WORK, pauses);
    return at === null ? null : new Date(at).toISOString();
  };

  it('moves the end by the time it took', () => {
    expect(due('hour', 8, pause('2026-11-18T12:00', '2026-11-18T15:00'))).toBe(moscow('2026-11-18T21:00'));
    expect(due('workingHour', 4, pause('2026-11-18T12:00', '2026-11-19T10:00'))).toBe(
      moscow('2026-11-19T12:00'),
    );
    expect(due('workingDay', 2, pause('2026-11-19T12:00', '2026-11-20T10:00'))).toBe(
      moscow('2026-11-23T18:00'),
    );
  });

  it('holds the clock while it lasts', () => {
    expect(due('hour', 8, pause('2026-11-18T12:00', null))).toBeNull();
    expect(due('workingDay', 2, pause('2026-11-18T12:00', null))).toBeNull();
  });

  it('changes nothing after the time had run out', () => {
    expect(due('hour', 1, pause('2026-11-18T12:00', null))).toBe(moscow('2026-11-18T11:00'));
    expect(due('workingDay', 1, pause('2026-11-20T12:00', null))).toBe(moscow('2026-11-19T18:00'));
  });

  it('holds for days by the calendar, too', () => {
    const days = dueOf({ amount: 2, unit: 'day' }, start, WORK, [
      pause('2026-11-18T12:00', '2026-11-18T15:00'),
    ]);
    expect(days).toBe(ms('2026-11-20T13:00'));
  });

  it('takes nothing where it was over before the start, or at it', () => {
    expect(due('hour', 8, pause('2026-11-18T08:00', '2026-11-18T09:00'))).toBe(moscow('2026-11-18T18:00'));
    expect(due('hour', 8, pause('2026-11-18T08:00', '2026-11-18T10:00'))).toBe(moscow('2026-11-18T18:00'));
    expect(due('workingDay', 2, pause('2026-11-17T08:00', '2026-11-18T09:00'))).toBe(
      moscow('2026-11-20T18:00'),
    );
  });

  it('takes nothing where it began as the time ran out', () => {
    expect(due('hour', 1, pause('2026-11-18T11:00', null))).toBe(moscow('2026-11-18T11:00'));
    expect(due('workingDay', 1, pause('2026-11-19T18:00', null))).toBe(moscow('2026-11-19T18:00'));
  });

  it('counts two in whatever order they are told, and one within another once', () => {
    const [first, second] = [
      pause('2026-11-18T11:00', '2026-11-18T12:00'),
      pause('2026-11-18T13:00', '2026-11-18T14:00'),
    ];
    const outer = pause('2026-11-18T11:00', '2026-11-18T14:00');
    expect(due('hour', 8, second, first)).toBe(moscow('2026-11-18T20:00'));
    expect(due('hour', 8, outer, pause('2026-11-18T12:00', '2026-11-18T13:00'))).toBe(
      moscow('2026-11-18T21:00'),
    );
  });

  it('of days counts one within another once, and two that overlap', () => {
    const outer = pause('2026-11-19T10:00', '2026-11-23T20:00');
    const inner = pause('2026-11-20T10:00', '2026-11-20T20:00');
    const next = pause('2026-11-20T10:00', '2026-11-24T20:00');
    expect(due('workingDay', 2, outer)).toBe(moscow('2026-11-25T18:00'));
    expect(due('workingDay', 2, outer, inner)).toBe(moscow('2026-11-25T18:00'));
    expect(due('workingDay', 2, outer, next)).toBe(moscow('2026-11-26T18:00'));
  });

  it('counts two that overlap once', () => {
    const twice = [
      pause('2026-11-18T11:00', '2026-11-18T13:00'),
      pause('2026-11-18T12:00', '2026-11-18T14:00'),
    ];
    expect(due('hour', 8, ...twice)).toBe(moscow('2026-11-18T21:00'));
  });
});
