import { describe, expect, it } from 'vitest';
import { isQuiet, planWarnings, quietUntil, type Watched } from '~/lib/deadline/warnings.ts';

const at = (time: string) => Date.parse(`2026-11-18T${time}:00+03:00`);
const QUIET = { from: '22:00', to: '08:00', zone: 'Europe/Moscow' };

function watched(over: Partial<Watched> = {}): Watched {
  return {
    key: 'vk:-1:1:1',
    startedAt: new Date(at('10:00')).toISOString(),
    dueAt: new Date(at('18:00')).toISOString(),
    emergency: false,
    claimed: false,
    told: [],
    ...over,
  };
}

describe('who is told when', () => {
  it.each([
    ['nobody before half of the time', {}, '13:59', []],
    ['the duty at half when nobody took it', {}, '14:00', [['soon', 'duty']]],
    ['the one who took it at half', { claimed: true }, '14:00', [['soon', 'claimer']]],
    ['the duty at four fifths', { claimed: true, told: ['soon'] }, '16:24', [['urgent', 'duty']]],
    ['the supervisor when it is late', { told: ['soon', 'urgent'] }, '18:01', [['overdue', 'supervisor']]],
    ['nobody twice of the same', { told: ['soon'] }, '15:00', []],
    ['once, of the highest, when several came at once', {}, '19:00', [['overdue', 'supervisor']]],
    ['nobody of a lower one afterwards', { told: ['overdue'] }, '19:00', []],
    ['the duty of an emergency at once', { emergency: true }, '10:00', [['new', 'duty']]],
  ] as const)('%s', (_, over, now, expected) => {
    const { pings } = planWarnings([watched(over)], null, at(now));
    expect(pings.map(({ level, to }) => [level, to])).toEqual(expected);
  });
});

describe('quiet', () => {
  it('hours hold back everything but an emergency', () => {
    const night = {
      startedAt: new Date(at('18:00')).toISOString(),
      dueAt: new Date(at('23:00')).toISOString(),
    };
    const items = [watched({ ...night, key: 'a' }), watched({ ...night, key: 'b', emergency: true })];
    const plan = planWarnings(items, QUIET, at('22:30'));
    expect(plan.pings.map(({ key }) => key)).toEqual(['b']);
    expect(plan.held.map(({ key }) => key)).toEqual(['a']);
  });

  it('hours run over midnight, and equal times mean none', () => {
    expect(['21:59', '22:00', '03:00', '07:59', '08:00'].map((time) => isQuiet(QUIET, at(time)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(isQuiet({ ...QUIET, from: '08:00' }, at('03:00'))).toBe(false);
  });

  it('hours end in the morning of the territory', () => {
    expect(quietUntil(QUIET, at('23:00'))).toBe(at('08:00') + 24 * 3_600_000);
    expect(quietUntil(QUIET, at('03:00'))).toBe(at('08:00'));
  });

  it('is kept by one digest instead of many pings; an emergency stands beside it', () => {
    const many = ['a', 'b', 'c', 'd'].map((key) => watched({ key }));
    const plan = planWarnings([...many, watched({ key: 'gas', emergency: true })], null, at('14:00'));
    expect(plan.pings.map(({ key }) => key)).toEqual(['gas']);
    expect(plan.digest).toHaveLength(4);
  });
});
