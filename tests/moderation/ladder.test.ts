import { expect, test } from 'vitest';
import { climb, DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';

const NOW = new Date('2026-11-22T12:00:00.000Z');

/** A measure taken so many days ago. */
function taken(step: string, days: number, cancelled = false) {
  return { step, at: new Date(NOW.getTime() - days * 86_400_000).toISOString(), cancelled };
}

test.each([
  ['nothing', [], 'warn'],
  ['a warning', [taken('warn', 3)], '24h'],
  ['two warnings', [taken('warn', 3), taken('warn', 2)], '24h'],
  ['a day', [taken('warn', 9), taken('24h', 3)], '7d'],
  ['a week', [taken('7d', 20)], 'supervisor'],
  ['the supervisor', [taken('supervisor', 1)], 'supervisor'],
  ['a warning of last quarter', [taken('warn', 91)], 'warn'],
  ['a stale week and a fresh warning', [taken('7d', 100), taken('warn', 1)], '24h'],
  ['a warning taken back by an appeal', [taken('warn', 3, true)], 'warn'],
  ['a length that the ladder does not know', [taken('3d', 3)], '7d'],
])('after %s comes the next step', (_, measures, next) => {
  expect(climb(DEFAULT_LADDER, measures, NOW).next).toBe(next);
});

test('a threat goes to the supervisor at once', () => {
  expect(climb(DEFAULT_LADDER, [], NOW, true).next).toBe('supervisor');
});

test('what counts says until when, what counts no more stands apart', () => {
  const view = climb(DEFAULT_LADDER, [taken('24h', 10), taken('warn', 95)], NOW);
  expect(view.live).toEqual([{ ...taken('24h', 10), staleAt: '2027-02-10T12:00:00.000Z' }]);
  expect(view.stale).toEqual([taken('warn', 95)]);
});

test('a page may have steps of its own', () => {
  const ladder = { steps: ['warn', '3d', '30d'], staleDays: 30 };
  expect(climb(ladder, [taken('warn', 3)], NOW).next).toBe('3d');
  expect(climb(ladder, [taken('30d', 3)], NOW).next).toBe('30d');
  expect(climb(ladder, [taken('3d', 31)], NOW).next).toBe('warn');
});

test('measures stand oldest first, however they came', () => {
  const view = climb(DEFAULT_LADDER, [taken('24h', 1), taken('warn', 9), taken('warn', 4)], NOW);
  expect(view.live.map(({ at }) => at)).toEqual([9, 4, 1].map((days) => taken('warn', days).at));
});

test('a measure counts to the very end of its last day and not a moment longer', () => {
  const moment = {
    step: 'warn',
    at: new Date(NOW.getTime() - 90 * 86_400_000 + 1).toISOString(),
    cancelled: false,
  };
  expect(climb(DEFAULT_LADDER, [moment], NOW).next).toBe('24h');
  expect(climb(DEFAULT_LADDER, [taken('warn', 90)], NOW).next).toBe('warn');
});
