import { expect, test } from 'vitest';
import { dueByGround, nextCases } from '~/lib/training/schedule.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { attempt, WRONG } from './attempts.ts';

const { cases, grounds } = shippedCases();
const NOW = Date.parse('2026-11-18T12:00:00Z');
const DAY = 86_400_000;

const dueAfter = (...made: Parameters<typeof attempt>[]) =>
  dueByGround(made.map(([time, changes]) => attempt(time, changes))).get('question') ?? 0;

test('a mistake brings a rule back sooner than a right answer, and a slow right answer sooner than a quick one', () => {
  const slow = dueAfter(['09:00', { timed: true, ms: 40_000 }]);
  const quick = dueAfter(['09:00', { timed: true, ms: 5000 }]);
  expect(dueAfter(['09:00', WRONG])).toBeLessThan(slow);
  expect(slow).toBeLessThan(quick);
});

test('what was right again and again comes back after days, and always on the same day', () => {
  const twice = dueAfter(['09:00'], ['09:20']);
  expect(twice).toBeGreaterThan(NOW + DAY);
  expect(dueAfter(['09:00'], ['09:20'])).toBe(twice);
});

test('the first lesson goes through the rules in their order, each once before any twice', () => {
  const first = nextCases(cases, [], NOW, grounds.length);
  expect(new Set(first.map(({ ground }) => ground)).size).toBe(grounds.length);
  expect(first[0]?.id).toBe(cases[0]?.id);
});

test('what is due goes first, then what is new, then what is not due yet', () => {
  const made = [
    attempt('08:00', { ...WRONG, ground: 'insult', case: 'insult-2' }),
    attempt('09:00', { ground: 'question', case: 'ask-bus' }),
    attempt('09:20', { ground: 'question', case: 'ask-pool' }),
  ];
  const order = [...new Set(nextCases(cases, made, NOW, 40).map(({ ground }) => ground))];
  expect(order[0]).toBe('insult');
  expect(order.at(-1)).toBe('question');
});

test('of a rule the case that was done least comes next', () => {
  const own = cases.filter(({ ground }) => ground === 'insult');
  const made = own.slice(1).map((each) => attempt('08:00', { ...WRONG, ground: 'insult', case: each.id }));
  expect(nextCases(cases, made, NOW, 1)[0]?.id).toBe(own[0]?.id);
});
