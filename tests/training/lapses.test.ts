import { expect, test } from 'vitest';
import { RULES } from '~/lib/answer/rules.ts';
import { attemptSchema } from '~/lib/log/training/attempt.ts';
import { groundOf, lapsesOf } from '~/lib/training/lapses.ts';
import { passedGrounds } from '~/lib/training/passed.ts';
import { dueByGround, nextCases } from '~/lib/training/schedule.ts';
import { scoreOf } from '~/lib/training/score.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { attempt, WRONG } from './attempts.ts';

const { cases } = shippedCases();
const ID = '5c2a0d0e-6b1c-4a52-9a0b-2f6a0f3f9b11';
const REMARK = { id: ID, decidedAt: '2026-11-19T09:30:00.000Z', rules: ['greeting', 'name', 'kanc'] };
const LATER = Date.parse('2026-11-19T12:00:00Z');
const PRACTISED = [
  attempt('09:00', { ground: 'person', case: 'write-rink' }),
  attempt('09:20', { ground: 'person', case: 'write-rink' }),
];

test('every rule of the coach leads to a rule of the trainer that has cases', () => {
  const practised = new Set(cases.map(({ ground }) => ground));
  expect(RULES.filter(({ id }) => !practised.has(groundOf(id) ?? '')).map(({ id }) => id)).toEqual([]);
  expect(groundOf('of-a-later-build')).toBeNull();
});

test('a rule that a remark names comes back as if it had failed then, before what is new', () => {
  const lapses = lapsesOf(REMARK);
  expect(lapses.map(({ ground }) => ground)).toEqual(['person', 'plain']);
  const failed = attempt('09:30', { ...WRONG, ground: 'person', at: REMARK.decidedAt });
  const due = dueByGround([...PRACTISED, ...lapses]);
  expect(dueByGround(PRACTISED).get('person')).toBeGreaterThan(LATER);
  expect(due.get('person')).toBe(dueByGround([...PRACTISED, failed]).get('person'));
  const next = nextCases(cases, [...PRACTISED, ...lapses], LATER, 2);
  expect(next.map(({ ground }) => ground).sort()).toEqual(['person', 'plain']);
});

test('the same remark is told with the same ids, and each is fit to be kept', () => {
  expect(lapsesOf(REMARK)).toEqual(lapsesOf(REMARK));
  expect(lapsesOf(REMARK).every((lapse) => attemptSchema.safeParse(lapse).success)).toBe(true);
  expect(new Set(lapsesOf(REMARK).map(({ id }) => id)).size).toBe(2);
});

test('a remark is no case: neither the score nor what was passed changes by it', () => {
  const made = [...PRACTISED, ...lapsesOf(REMARK)];
  expect(scoreOf(made)).toEqual(scoreOf(PRACTISED));
  expect(passedGrounds(made, () => 1)).toEqual(passedGrounds(PRACTISED, () => 1));
});
