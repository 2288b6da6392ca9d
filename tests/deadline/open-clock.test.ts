import { describe, expect, it } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { isHeld, openClock, type Waiting } from '~/lib/deadline/open-clock.ts';
import { policyFrom } from '~/lib/deadline/policy.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';

const WORK = workTimeOf(calendarFrom({ zone: 'Europe/Moscow' }));
const START = '2026-11-18T07:00:00.000Z';
const LATER = '2026-11-18T09:00:00.000Z';
const POLICY = policyFrom({
  id: 'own',
  version: 1,
  normalHours: 8,
  emergencyHours: 1,
  limits: {
    normal: { final: { amount: 2, unit: 'day' }, followUp: { amount: 4, unit: 'hour' } },
    fast: { solution: { amount: 3, unit: 'day' } },
  },
});

function open(given: Partial<Waiting>) {
  const waiting: Waiting = {
    track: 'normal',
    startedAt: START,
    followUp: false,
    interimAt: null,
    promise: null,
    pauses: [],
    ...given,
  };
  const clock = openClock(waiting, POLICY, WORK);
  return clock && [clock.of, clock.startedAt, clock.dueAt, clock.policy];
}

describe('the nearest deadline of a comment', () => {
  it.each([
    ['is the first reaction', {}, ['reaction', START, '2026-11-18T15:00:00.000Z', 'own@1']],
    [
      'is the next answer to who asked again',
      { followUp: true },
      ['followUp', START, '2026-11-18T11:00:00.000Z', 'own@1'],
    ],
    [
      'is the final answer after an interim one',
      { interimAt: LATER },
      ['final', LATER, '2026-11-20T09:00:00.000Z', 'own@1'],
    ],
    [
      'is the final answer, though who was told so had asked again',
      { interimAt: LATER, followUp: true },
      ['final', LATER, '2026-11-20T09:00:00.000Z', 'own@1'],
    ],
    [
      'is the solution where that ends first',
      { track: 'fast', interimAt: '2026-11-20T07:00:00.000Z' },
      ['solution', START, '2026-11-21T07:00:00.000Z', 'own@1'],
    ],
    [
      'is the first reaction where the solution has more time',
      { track: 'fast' },
      ['reaction', START, '2026-11-18T15:00:00.000Z', 'own@1'],
    ],
    [
      'is the promise where that ends first',
      { interimAt: LATER, promise: { madeAt: LATER, dueAt: '2026-11-19T20:59:59.999Z' } },
      ['promise', LATER, '2026-11-19T20:59:59.999Z', 'promise'],
    ],
    [
      'is the final answer where the promise is for later, and for the same moment',
      { interimAt: LATER, promise: { madeAt: LATER, dueAt: '2026-11-20T09:00:00.000Z' } },
      ['final', LATER, '2026-11-20T09:00:00.000Z', 'own@1'],
    ],
    [
      'is the promise alone while a pause holds the clocks of the policy',
      {
        promise: { madeAt: START, dueAt: '2026-11-30T20:59:59.999Z' },
        pauses: [{ from: Date.parse(LATER), to: null }],
      },
      ['promise', START, '2026-11-30T20:59:59.999Z', 'promise'],
    ],
    ['is none while a pause holds it', { pauses: [{ from: Date.parse(LATER), to: null }] }, null],
  ] as const)('%s', (_what, given, clock) => {
    expect(open(given)).toEqual(clock);
  });
});

it('clocks are held by a pause that lasts, not by those that are over', () => {
  const over = { from: 1, to: 2 };
  expect(isHeld([])).toBe(false);
  expect(isHeld([over])).toBe(false);
  expect(isHeld([over, { from: 3, to: null }])).toBe(true);
});
