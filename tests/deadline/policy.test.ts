import { describe, expect, it } from 'vitest';
import { missingYear } from '~/lib/deadline/calendar.ts';
import { minutesBetween, runClock, timeLeft } from '~/lib/deadline/clock.ts';
import { policyOf } from '~/lib/deadline/history.ts';
import { limitOf, policyFrom } from '~/lib/deadline/policy.ts';
import { POLICY_PRESETS } from '~/lib/deadline/presets.ts';
import { CALENDAR, moscow, ms, WORK } from './moscow-office.ts';
import { startClock } from './start-clock.ts';

const HOUR = 3_600_000;
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

  it('is the next one though the last one is known', () => {
    const years = { ...CALENDAR.years, 2025: { off: [], short: [], on: [] } };
    expect(missingYear({ ...CALENDAR, years }, { year: 2026, month: 12, day: 1 })).toBe(2027);
  });
});
