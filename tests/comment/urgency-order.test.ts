import { expect, test } from 'vitest';
import { byUrgency } from '~/lib/comment/urgency-order.ts';

test('emergencies come first, then the most overdue, and what has no deadline last', () => {
  const waiting = [
    { name: 'without a deadline', urgent: null, dueAt: null },
    { name: 'tomorrow', urgent: null, dueAt: '2026-11-19T09:00:00.000Z' },
    { name: 'emergency of tomorrow', urgent: 'газ', dueAt: '2026-11-19T10:00:00.000Z' },
    { name: 'overdue', urgent: null, dueAt: '2026-11-17T09:00:00.000Z' },
    { name: 'emergency of today', urgent: 'пожар', dueAt: '2026-11-18T10:00:00.000Z' },
  ];
  expect(waiting.sort(byUrgency).map(({ name }) => name)).toEqual([
    'emergency of today',
    'emergency of tomorrow',
    'overdue',
    'tomorrow',
    'without a deadline',
  ]);
});

test('two without a deadline keep their order', () => {
  expect(byUrgency({ urgent: null, dueAt: null }, { urgent: null, dueAt: null })).toBe(0);
});
