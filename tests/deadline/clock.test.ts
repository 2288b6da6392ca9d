import { describe, expect, it } from 'vitest';
import { minutesBetween, timeLeft } from '~/lib/deadline/clock.ts';
import { policyFrom } from '~/lib/deadline/policy.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { startClock } from './start-clock.ts';

const POLICY = policyFrom(DEFAULT_SETTINGS.policy);
const START = '2026-11-18T07:00:00.000Z';
const HOUR = 3_600_000;

describe('the clock of a comment', () => {
  it('gives an ordinary comment eight hours and an emergency one', () => {
    expect(startClock(POLICY, 'normal', START)).toEqual({
      startedAt: START,
      dueAt: '2026-11-18T15:00:00.000Z',
      policy: 'podmoskovye-2020@1',
    });
    expect(startClock(POLICY, 'emergency', START).dueAt).toBe('2026-11-18T08:00:00.000Z');
  });

  it('runs by the calendar, through the night and the weekend', () => {
    expect(startClock(POLICY, 'normal', '2026-11-20T20:30:00Z').dueAt).toBe('2026-11-21T04:30:00.000Z');
  });

  it('names the policy of the settings and its version', () => {
    const own = policyFrom({ id: 'yamal', version: 3, normalHours: 4, emergencyHours: 0.5 });
    expect(startClock(own, 'emergency', START)).toEqual({
      startedAt: START,
      dueAt: '2026-11-18T07:30:00.000Z',
      policy: 'yamal@3',
    });
  });

  it('tells its start in UTC, however that was written', () => {
    const started = ['2026-11-18T10:00:00+03:00', '2026-11-18T10:00:00+0300', '2026-11-18T07:00:00Z'];
    expect(started.map((time) => startClock(POLICY, 'normal', time).startedAt)).toEqual([
      START,
      START,
      START,
    ]);
  });

  it('runs by the working time of an office, over a weekend', () => {
    const office = policyFrom({
      ...DEFAULT_SETTINGS.policy,
      limits: { normal: { reaction: { amount: 4, unit: 'workingHour' } } },
    });
    expect(startClock(office, 'normal', '2026-11-20T17:00:00+03:00').dueAt).toBe('2026-11-23T09:00:00.000Z');
  });

  it('needs no moments of warning where it runs evenly, in hours or days', () => {
    const days = policyFrom({
      ...DEFAULT_SETTINGS.policy,
      limits: { normal: { reaction: { amount: 3, unit: 'day' } } },
    });
    const clock = startClock(days, 'normal', START);
    expect(clock).toMatchObject({ startedAt: START, dueAt: '2026-11-21T07:00:00.000Z' });
    expect(clock).not.toHaveProperty('warnings');
  });

  it('is not started by a time that is none', () => {
    expect(() => startClock(POLICY, 'normal', 'вчера')).toThrow(RangeError);
  });
});

describe('the time left', () => {
  const clock = startClock(POLICY, 'normal', START);
  const started = Date.parse(START);

  it.each([
    ['at the start', 0, 8 * HOUR, 0, 'calm'],
    ['just before half', 4 * HOUR - 1, 4 * HOUR + 1, 0.5, 'calm'],
    ['at half', 4 * HOUR, 4 * HOUR, 0.5, 'soon'],
    ['just before four fifths', 6.4 * HOUR - 1, 1.6 * HOUR + 1, 0.8, 'soon'],
    ['at four fifths', 6.4 * HOUR, 1.6 * HOUR, 0.8, 'urgent'],
    ['on the last millisecond', 8 * HOUR, 0, 1, 'urgent'],
    ['a millisecond late', 8 * HOUR + 1, -1, 1, 'overdue'],
    ['a day late', 32 * HOUR, -24 * HOUR, 4, 'overdue'],
    ['before the start, by a slow clock', -HOUR, 9 * HOUR, 0, 'calm'],
  ])('%s', (_when, after, leftMs, spent, tone) => {
    const left = timeLeft(clock, started + after);
    expect(left.leftMs).toBe(leftMs);
    expect(left.spent).toBeCloseTo(spent, 5);
    expect(left.tone).toBe(tone);
  });

  it('follows the warnings of its policy', () => {
    expect(timeLeft(clock, started + 3 * HOUR, [0.25, 0.9]).tone).toBe('soon');
  });

  it('of no length is spent as soon as it has passed', () => {
    const none = { startedAt: START, dueAt: START };
    expect(timeLeft(none, started)).toMatchObject({ leftMs: 0, spent: 0 });
    expect(timeLeft(none, started + 1)).toMatchObject({ leftMs: -1, spent: 1 });
  });

  it('is overdue for a clock of no length that has passed', () => {
    expect(timeLeft({ startedAt: START, dueAt: START }, started + 1).tone).toBe('overdue');
  });
});

describe('the minutes of an answer', () => {
  /** Pairs of the method guides with their times (product.md §11); «сегодня» is 10 December 2022. */
  const now = new Date(2022, 11, 10, 14);

  it.each([
    ['вчера в 10:24', 'вчера в 13:21', 2 * 60 + 57],
    ['9 дек в 11:15', '9 дек в 11:25', 10],
    ['4 дек в 10:33', '4 дек в 12:31', 60 + 58],
    ['сегодня в 12:17', 'сегодня в 12:22', 5],
    ['3 дек в 13:06', '4 дек в 12:14', 23 * 60 + 8],
    ['30 ноя в 21:52', '30 ноя в 23:13', 60 + 21],
    ['1 мая в 19:14', '2 мая в 14:35', 19 * 60 + 21],
    ['1 мая в 19:14', '5 мая в 9:41', 3 * 1440 + 14 * 60 + 27],
  ])('«%s» → «%s»: %d', (asked, answered, minutes) => {
    expect(minutesBetween(readTimestamp(asked, now), readTimestamp(answered, now))).toBe(minutes);
  });

  it('are unknown when either time is', () => {
    expect(minutesBetween(null, { at: START })).toBeNull();
    expect(minutesBetween({ at: START }, null)).toBeNull();
    expect(minutesBetween({ at: START }, { at: 'вчера' })).toBeNull();
  });

  it('are whole, rounded down, and never below zero', () => {
    expect(minutesBetween({ at: START }, { at: '2026-11-18T07:01:59.999Z' })).toBe(1);
    expect(minutesBetween({ at: START }, { at: '2026-11-18T06:00:00.000Z' })).toBe(0);
  });
});
