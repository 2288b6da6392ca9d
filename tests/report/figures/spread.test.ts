import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from '~/lib/report/figures/spread.ts';

test('of ten values the ninth is the 90th percentile, and the median lies between the two in the middle', () => {
  expect(spreadOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({
    n: 10,
    median: 5.5,
    mean: 5.5,
    p90: 9,
    most: 10,
  });
});

test('one slow answer moves the mean, not the median', () => {
  expect(spreadOf([1, 1, 1, 1, 96])).toMatchObject({ median: 1, mean: 20, p90: 96, most: 96 });
});

test('of nothing there is nothing', () => {
  expect(spreadOf([])).toBeNull();
});

test('at least half lies at or below the median and nine tenths at or below the 90th percentile', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(numbers, (values) => {
      const spread = spreadOf(values);
      if (!spread) return false;
      const below = (limit: number) => values.filter((value) => value <= limit).length / values.length;
      return below(spread.median) >= 0.5 && below(spread.p90) >= 0.9 && spread.p90 <= spread.most;
    }),
  );
});
