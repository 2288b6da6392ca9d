import { describe, expect, it } from 'vitest';
import { missingYear, OFFICE_WEEK, RUSSIAN_YEARS } from '~/lib/deadline/calendar.ts';
import { minutesBetween, runClock, timeLeft } from '~/lib/deadline/clock.ts';
import { policyOf } from '~/lib/deadline/history.ts';
import { dueOf, type Pause } from '~/lib/deadline/limit.ts';
import { limitOf, policyFrom } from '~/lib/deadline/policy.ts';
import { POLICY_PRESETS } from '~/lib/deadline/presets.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { startClock } from './start-clock.ts';

const HOUR = 3_600_000;
const MAY_2023 = { off: ['05-01', '05-08', '05-09'], on: [], short: [] };
const CALENDAR = {
  zone: 'Europe/Moscow',
  week: OFFICE_WEEK,
  years: { ...RUSSIAN_YEARS, 2023: MAY_2023 },
};
const WORK = workTimeOf(CALENDAR);
const moscow = (time: string) => new Date(`${time}+03:00`).toISOString();
const ms = (time: string) => Date.parse(`${time}+03:00`);

function preset(id: string) {
  const found = POLICY_PRESETS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return policyFrom(found);
}

describe('the case of St Petersburg: a complaint of 1 May, an interim answer, a result on 5 May', () => {
  const asked = moscow('2023-05-01T19:14');
  const interim = moscow('2023-05-02T14:35');
  const final = moscow('2023-05-05T09:41');

  it('breaks eight hours by the calendar: the interim answer came after 19 h 21 min', () => {
    const { dueAt } = startClock(preset('podmoskovye-2020'), 'normal', asked, WORK);
    expect(dueAt).toBe(moscow('2023-05-02T03:14'));
    expect(minutesBetween({ at: asked }, { at: interim })).toBe(19 * 60 + 21);
    expect(interim > dueAt).toBe(true);
  });

  it('keeps nine working hours: only 5 h 35 min of them had passed', () => {
    const { dueAt } = startClock(preset('sevastopol-2020'), 'normal', asked, WORK);
    expect(dueAt).toBe(moscow('2023-05-02T18:00'));
    expect(WORK.between(Date.parse(asked), Date.parse(interim))).toBe(5 * HOUR + 35 * 60_000);
    expect(interim < dueAt).toBe(true);
  });

  it('had seven working days for the final answer, counted from the interim one', () => {
    const clock = runClock(preset('sevastopol-2020'), 'normal', 'final', interim, WORK);
    expect(clock?.dueAt).toBe(moscow('2023-05-15T18:00'));
    expect(final < (clock?.dueAt ?? '')).toBe(true);
    expect(minutesBetween({ at: asked }, { at: final })).toBe(3 * 1440 + 14 * 60 + 27);
  });
});

describe('tracks and clocks of a policy', () => {
  it('gives more important comments less time', () => {
    const policy = preset('sevastopol-2020');
    expect(startClock(policy, 'important', moscow('2026-11-18T16:00'), WORK).dueAt).toBe(
      moscow('2026-11-19T11:00'),
    );
  });

  it('asks for a solution only on the fast track', () => {
    const policy = preset('podmoskovye-2020');
    expect(limitOf(policy, 'normal', 'solution')).toBeNull();
    expect(runClock(policy, 'fast', 'solution', moscow('2026-11-18T10:00'), WORK)?.dueAt).toBe(
      moscow('2026-11-30T18:00'),
    );
  });

  it('answers who asked again as fast as at first, and an emergency by the calendar even if told otherwise', () => {
    const policy = policyFrom({
      id: 'own',
      version: 2,
      normalHours: 8,
      emergencyHours: 1,
      limits: { emergency: { reaction: { amount: 2, unit: 'workingHour' } } },
    });
    expect(limitOf(policy, 'normal', 'followUp')).toEqual({ amount: 8, unit: 'hour' });
    expect(limitOf(policy, 'emergency', 'followUp')).toEqual({ amount: 2, unit: 'hour' });
  });

  it('gives a track that says nothing of the final answer that of the ordinary one, and a solution to none', () => {
    const policy = policyFrom({
      id: 'own',
      version: 1,
      normalHours: 8,
      emergencyHours: 1,
      limits: { normal: { final: { amount: 3, unit: 'day' }, solution: { amount: 9, unit: 'day' } } },
    });
    expect(limitOf(policy, 'fast', 'final')).toEqual({ amount: 3, unit: 'day' });
    expect(limitOf(policy, 'fast', 'solution')).toBeNull();
    expect(limitOf(policy, 'normal', 'solution')).toEqual({ amount: 9, unit: 'day' });
    expect(limitOf(preset('sevastopol-2020'), 'normal', 'solution')).toBeNull();
  });

  it('names its source in every preset', () => {
    for (const { source } of POLICY_PRESETS) expect(source).toMatch(/20\d\d/);
  });
});

describe('warnings of a working clock', () => {
  const clock = startClock(preset('sevastopol-2020'), 'normal', moscow('2026-11-20T16:00'), WORK);

  it.each([
    ['the weekend takes nothing', '2026-11-22T12:00', 'calm'],
    ['at half of the working time it turns amber', '2026-11-23T11:30', 'soon'],
    ['at four fifths red', '2026-11-23T14:12', 'urgent'],
    ['on its last moment it is in time', '2026-11-23T16:00', 'urgent'],
    ['then it is late', '2026-11-23T16:01', 'overdue'],
  ])('%s', (_, now, tone) => {
    expect(timeLeft(clock, ms(now)).tone).toBe(tone);
  });

  it.each([
    ['before its start', '2026-11-20T15:00', 0],
    ['half of the way to amber', '2026-11-22T01:45', 0.25],
    ['at amber', '2026-11-23T11:30', 0.5],
    ['half of the way to red', '2026-11-23T12:51', 0.65],
    ['at red', '2026-11-23T14:12', 0.8],
    ['half of the way to the end', '2026-11-23T15:06', 0.9],
    ['on its last moment', '2026-11-23T16:00', 1],
    ['three days late', '2026-11-26T16:00', 2],
  ])('%s it shows its share', (_, now, spent) => {
    expect(timeLeft(clock, ms(now)).spent).toBeCloseTo(spent, 6);
  });

  it('of working days come at the shares of the working time', () => {
    const final = runClock(preset('sevastopol-2020'), 'normal', 'final', moscow('2026-11-23T09:00'), WORK);
    expect(final).toMatchObject({
      dueAt: moscow('2026-12-02T18:00'),
      warnings: { soonAt: moscow('2026-11-26T18:00'), urgentAt: moscow('2026-12-01T12:36') },
    });
  });

  it('come later for a clock in hours that a pause held', () => {
    const hours = preset('podmoskovye-2020');
    const pause = [{ from: ms('2026-11-18T11:00'), to: ms('2026-11-18T15:00') }];
    const clock = runClock(hours, 'normal', 'reaction', moscow('2026-11-18T10:00'), WORK, pause);
    expect(clock).toMatchObject({
      dueAt: moscow('2026-11-18T22:00'),
      warnings: { soonAt: moscow('2026-11-18T18:00'), urgentAt: moscow('2026-11-18T20:24') },
    });
  });

  it('shows a share that only grows', () => {
    const shares = Array.from(
      { length: 80 },
      (_, hour) => timeLeft(clock, ms('2026-11-20T16:00') + hour * HOUR).spent,
    );
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });
});

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

describe('a change of the policy', () => {
  const history = [
    { since: ms('2026-11-01T00:00'), policy: 8 },
    { since: ms('2026-11-18T14:00'), policy: 24 },
  ];
  const by = (start: string, stop: string | null) =>
    policyOf(history, stop === null ? null : ms(stop), (hours) => ms(start) + hours * HOUR);

  it('moves a clock that still runs', () => {
    expect(by('2026-11-18T10:00', null)).toBe(24);
  });

  it('does not make good what was late before it', () => {
    expect(by('2026-11-18T05:00', null)).toBe(8);
  });

  it('does not judge anew what was answered before it', () => {
    expect(by('2026-11-18T10:00', '2026-11-18T13:00')).toBe(8);
    expect(by('2026-11-18T10:00', '2026-11-18T15:00')).toBe(24);
  });

  it('does not move what was answered, or had run out, in its very moment', () => {
    expect(by('2026-11-18T10:00', '2026-11-18T14:00')).toBe(8);
    expect(by('2026-11-18T06:00', null)).toBe(8);
  });

  it('moves a clock that the policy before did not limit', () => {
    expect(policyOf(history, null, () => null)).toBe(24);
  });

  it('leaves what was before the first policy to the first', () => {
    expect(by('2026-10-01T00:00', null)).toBe(8);
  });
});

describe('the year whose holidays are missing', () => {
  it.each([
    ['none in the middle of a known year', { year: 2026, month: 11, day: 30 }, null],
    ['the next one from December on', { year: 2026, month: 12, day: 1 }, 2027],
    ['this one when it has come', { year: 2027, month: 1, day: 1 }, 2027],
  ])('is %s', (_, today, missing) => {
    expect(missingYear(CALENDAR, today)).toBe(missing);
  });
});
