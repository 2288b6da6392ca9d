import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  planWarnings,
  type Station,
  type WarningLevel,
  type Watched,
} from '~/lib/deadline/warnings.ts';

const at = (time: string) => Date.parse(`2026-11-18T${time}:00+03:00`);
const QUIET = { from: '22:00', to: '08:00', zone: 'Europe/Moscow' };

/** One person without a team. */
const ALONE: Station = { role: null, onDuty: true };

function watched(over: Partial<Watched> = {}): Watched {
  return {
    key: 'vk:-1:1:1',
    startedAt: new Date(at('10:00')).toISOString(),
    dueAt: new Date(at('18:00')).toISOString(),
    emergency: false,
    holder: 'nobody',
    told: [],
    ...over,
  };
}

describe('who is told when', () => {
  it.each([
    ['nobody before half of the time', {}, '13:59', []],
    ['the duty at half when nobody took it', {}, '14:00', [['soon', 'duty']]],
    ['the one who took it at half', { holder: 'me' }, '14:00', [['soon', 'claimer']]],
    ['the duty at four fifths', { holder: 'me', told: ['soon'] }, '16:24', [['urgent', 'duty']]],
    ['the supervisor when it is late', { told: ['soon', 'urgent'] }, '18:01', [['overdue', 'supervisor']]],
    ['nobody twice of the same', { told: ['soon'] }, '15:00', []],
    ['once, of the highest, when several came at once', {}, '19:00', [['overdue', 'supervisor']]],
    ['nobody of a lower one afterwards', { told: ['overdue'] }, '19:00', []],
    ['the duty of an emergency at once', { emergency: true }, '10:00', [['new', 'duty']]],
  ] as const)('%s', (_, over, now, expected) => {
    const { pings } = planWarnings([watched(over)], null, at(now), ALONE);
    expect(pings.map(({ level, to }) => [level, to])).toEqual(expected);
  });
});

describe('in a team each device tells what falls to it', () => {
  const DUTY: Station = { role: 'moderator', onDuty: true };
  const OFF: Station = { role: 'moderator', onDuty: false };
  const BOSS: Station = { role: 'supervisor', onDuty: false };
  const TIMES: Record<WarningLevel, string> = {
    new: '10:00',
    soon: '14:00',
    urgent: '16:24',
    overdue: '18:01',
  };

  it.each([
    ['soon', 'me', OFF, 'here'],
    ['soon', 'other', DUTY, 'elsewhere'],
    ['soon', 'other', BOSS, 'elsewhere'],
    ['soon', 'nobody', DUTY, 'here'],
    ['soon', 'nobody', OFF, 'elsewhere'],
    ['soon', 'nobody', BOSS, 'elsewhere'],
    ['urgent', 'me', OFF, 'elsewhere'],
    ['urgent', 'me', DUTY, 'here'],
    ['urgent', 'other', DUTY, 'here'],
    ['urgent', 'nobody', BOSS, 'elsewhere'],
    ['overdue', 'me', DUTY, 'elsewhere'],
    ['overdue', 'nobody', BOSS, 'here'],
    ['overdue', 'other', BOSS, 'here'],
    ['new', 'nobody', DUTY, 'here'],
    ['new', 'other', DUTY, 'here'],
    ['new', 'nobody', BOSS, 'elsewhere'],
    ['overdue', 'other', ALONE, 'here'],
  ] as const)('%s, held by %s, on %o: %s', (level, holder, station, where) => {
    const item = watched({ holder, emergency: level === 'new' });
    const { pings, elsewhere } = planWarnings([item], null, at(TIMES[level]), station);
    expect([pings.length, elsewhere.length]).toEqual(where === 'here' ? [1, 0] : [0, 1]);
  });

  it('is told by exactly one of the one who took it, the duty and the supervisor', () => {
    const devices = (holder: Watched['holder']): [Station, Watched['holder']][] => [
      [OFF, holder === 'nobody' ? 'nobody' : 'me'],
      [DUTY, holder],
      [BOSS, holder],
    ];
    for (const time of Object.values(TIMES))
      for (const holder of ['nobody', 'other'] as const) {
        const told = devices(holder).flatMap(
          ([station, seen]) => planWarnings([watched({ holder: seen })], null, at(time), station).pings,
        );
        expect(told).toHaveLength(time === TIMES.new ? 0 : 1);
      }
  });

  it('makes no digest of what falls to others', () => {
    const many = ['a', 'b', 'c', 'd'].map((key) =>
      watched({ key, holder: key === 'a' ? 'nobody' : 'other' }),
    );
    const plan = planWarnings(many, null, at('14:00'), DUTY);
    expect([plan.pings.map(({ key }) => key), plan.digest]).toEqual([['a'], []]);
    expect(plan.elsewhere.map(({ key }) => key)).toEqual(['b', 'c', 'd']);
  });
});

describe('quiet', () => {
  it('hours hold back everything but an emergency', () => {
    const night = {
      startedAt: new Date(at('18:00')).toISOString(),
      dueAt: new Date(at('23:00')).toISOString(),
    };
    const items = [watched({ ...night, key: 'a' }), watched({ ...night, key: 'b', emergency: true })];
    const plan = planWarnings(items, QUIET, at('22:30'), ALONE);
    expect(plan.pings.map(({ key }) => key)).toEqual(['b']);
    expect(plan.digest).toEqual([]);
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

  it('hours may be those of one day, to the minute', () => {
    const lunch = { ...QUIET, from: '12:30', to: '13:45' };
    const times = ['12:29', '12:30', '13:44', '13:45', '22:00'];
    expect(times.map((time) => isQuiet(lunch, at(time)))).toEqual([false, true, true, false, false]);
  });

  it('is not disturbed by three pings at once, and no digest is made of them', () => {
    const plan = planWarnings(
      ['a', 'b', 'c'].map((key) => watched({ key })),
      null,
      at('14:00'),
      ALONE,
    );
    expect([plan.pings.length, plan.digest, plan.held, plan.elsewhere]).toEqual([3, [], [], []]);
  });

  it('is kept by one digest instead of many pings; an emergency stands beside it', () => {
    const many = ['a', 'b', 'c', 'd'].map((key) => watched({ key }));
    const plan = planWarnings([...many, watched({ key: 'gas', emergency: true })], null, at('14:00'), ALONE);
    expect(plan.pings.map(({ key }) => key)).toEqual(['gas']);
    expect(plan.digest).toHaveLength(4);
    expect(plan.held).toEqual([]);
  });
});
