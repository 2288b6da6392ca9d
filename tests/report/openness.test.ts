import { expect, test } from 'vitest';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import { askingPages, opennessOf } from '~/lib/report/openness.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

const check = (over: Partial<StepCheck>): StepCheck => ({
  page: 'vk:-1',
  step: 'comments',
  state: 'yes',
  at: daysAgo(3),
  by: 'Анна',
  ...over,
});

const line = (checks: StepCheck[], step = 'comments') =>
  opennessOf(['vk:-1'], checks, NOW)[0]?.steps.find((one) => one.step === step);

test.each([
  ['checked lately', { at: daysAgo(89) }, 'yes', false],
  ['checked 90 days ago', { at: daysAgo(90) }, 'yes', true],
  ['not in the network, looked up long ago', { state: 'absent', at: daysAgo(200) }, 'absent', true],
  ['missing, and that for long', { state: 'no', at: daysAgo(200) }, 'no', false],
] as const)('a step %s', (_, over, state, stale) => {
  expect(line([check(over)])).toMatchObject({ state, stale, by: 'Анна' });
});

test('what nobody looked at is unknown, neither open nor closed', () => {
  expect(line([])).toEqual({ step: 'comments', state: 'unknown', at: null, by: null, stale: false });
  expect(line([check({ page: 'ok:7' })])?.state).toBe('unknown');
});

test('a page is counted by its steps, and asks for somebody where one is missing or out of date', () => {
  const checks = [
    check({}),
    check({ step: 'messages', state: 'no' }),
    check({ step: 'filter', state: 'absent' }),
    check({ step: 'rules', at: daysAgo(120) }),
    check({ page: 'ok:7' }),
  ];
  const [town, paper] = opennessOf(['vk:-1', 'ok:7'], checks, NOW);
  expect(town).toMatchObject({ done: 2, missing: 1, stale: 1, unknown: 2 });
  expect(paper).toMatchObject({ done: 1, missing: 0, stale: 0, unknown: 5 });
  expect(askingPages(opennessOf(['vk:-1', 'ok:7'], checks, NOW)).map(({ page }) => page)).toEqual(['vk:-1']);
});
