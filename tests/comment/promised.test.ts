import { expect, test } from 'vitest';
import { byDay, isPromised } from '~/lib/comment/promised.ts';

const promise = (dueAt: string) => ({ promise: { dueAt } });

test.each([
  ['an interim answer', { state: 'interim', dueAt: null }, true],
  ['an answer with an open promise', { state: 'answered', dueAt: null, triage: promise('2026-11-20') }, true],
  ['an answer whose promise was kept', { state: 'answered', dueAt: null, triage: { promise: null } }, false],
  ['an answer that promised nothing', { state: 'answered', dueAt: null }, false],
] as const)('something is to come or not: %s', (_what, comment, promised) => {
  expect(isPromised(comment)).toBe(promised);
});

test('the nearest day comes first, a promise before the deadline of its comment, and no day last', () => {
  const listed = [
    { state: 'interim', dueAt: null },
    { state: 'interim', dueAt: '2026-11-23T15:00:00.000Z' },
    { state: 'answered', dueAt: '2026-11-18T15:00:00.000Z', triage: promise('2026-11-25') },
    { state: 'answered', dueAt: '2026-12-01T15:00:00.000Z', triage: promise('2026-11-20') },
    { state: 'interim', dueAt: '2026-11-19T15:00:00.000Z', triage: { promise: null } },
  ] as const;
  const days = [...listed]
    .sort(byDay)
    .map((one) => ('triage' in one && one.triage.promise?.dueAt) || one.dueAt);
  expect(days).toEqual([
    '2026-11-19T15:00:00.000Z',
    '2026-11-20',
    '2026-11-23T15:00:00.000Z',
    '2026-11-25',
    null,
  ]);
});
