import { expect, test } from 'vitest';
import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import { outcomeFigures } from '~/lib/report/figures/outcome-figures.ts';
import { answer } from '~/tests/report/report-cases.ts';

/** Outcomes of a district's incidents by year: satisfied, neutral, dissatisfied, impossible (product.md R79–R80). */
const YEARS = { 2019: [36, 7, 1, 6], 2020: [100, 7, 1, 5], 2021: [243, 27, 7, 5] } as const;
const OUTCOMES: readonly Outcome[] = ['satisfied', 'neutral', 'dissatisfied', 'impossible'];

function incidents(counts: readonly number[]) {
  return counts.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ outcome: OUTCOMES[index] ?? null, answers: [] })),
  );
}

test('the 445 incidents of three years give 379 satisfied, 85.2 %', () => {
  const figures = outcomeFigures(Object.values(YEARS).flatMap(incidents));
  expect(figures).toMatchObject({ n: 445, satisfied: 379, neutral: 41, dissatisfied: 9, impossible: 16 });
  expect(((figures.satisfied / figures.n) * 100).toFixed(1)).toBe('85.2');
});

test.each([
  [2019, 50],
  [2020, 113],
  [2021, 282],
] as const)('the year %i has %i incidents', (year, n) => {
  expect(outcomeFigures(incidents(YEARS[year])).n).toBe(n);
});

test('an answer whose outcome nobody asked for is unknown, never satisfied', () => {
  const figures = outcomeFigures([{ outcome: null, answers: [answer('2026-11-16T11:00')] }]);
  expect(figures).toMatchObject({ n: 0, satisfied: 0, unknown: 1 });
});
