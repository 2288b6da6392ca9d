import { expect, test } from 'vitest';
import { pairLayout } from '~/components/overlay/composer/pair/pair-layout.ts';

test('both photos stand at one height, and the smaller one is not enlarged', () => {
  const layout = pairLayout({ width: 600, height: 400 }, { width: 4000, height: 3000 });
  expect(layout.before).toEqual({ x: 0, y: 0, width: 600, height: 400 });
  expect(layout.after).toEqual({ x: 603, y: 0, width: 533, height: 400 });
  expect(layout.width).toBe(603 + 533);
  expect(layout.height).toBe(430);
});

test('two large photos come to what the networks keep, upright ones too', () => {
  const wide = pairLayout({ width: 8000, height: 3000 }, { width: 8000, height: 3000 });
  expect(wide.width).toBeLessThanOrEqual(2402);
  expect(wide.before.width).toBe(wide.after.width);
  const upright = pairLayout({ width: 3000, height: 4000 }, { width: 3000, height: 4000 });
  expect(upright.before.height).toBe(1080);
});

test('the words stand in the strip below the photos', () => {
  const layout = pairLayout({ width: 100, height: 100 }, { width: 100, height: 100 });
  expect(layout.words).toBeGreaterThan(layout.before.height);
  expect(layout.words + layout.line / 2).toBeLessThan(layout.height);
});
