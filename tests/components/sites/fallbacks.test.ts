import { expect, test } from 'vitest';
import { diffHealth } from '~/lib/log/record/health.ts';
import { fallbacksUsed } from '~/lib/sites/fallbacks.ts';
import { markupTable } from '~/lib/sites/markup.ts';

const { fields } = markupTable({
  date: [
    { layout: 'new', select: '.date', confidence: 'A' },
    { layout: 'new', select: '.time', confidence: 'C' },
    { layout: 'old', select: '.rel_date', confidence: 'A' },
  ],
});

/** A page with elements of these classes. */
function pageWith(...classes: string[]): Element {
  const root = document.createElement('main');
  root.innerHTML = classes.map((name) => `<i class="${name}"></i>`).join('');
  return root;
}

test('a field read by its first variant is no fallback', () => {
  expect(fallbacksUsed({ fields }, pageWith('date', 'time'), 'new')).toEqual([]);
});

test('a field read by a later variant is named with its place', () => {
  expect(fallbacksUsed({ fields }, pageWith('time'), 'new')).toEqual([{ field: 'date', variant: 2, of: 2 }]);
});

test('the first variant of another layout is no fallback there', () => {
  expect(fallbacksUsed({ fields }, pageWith('rel_date'), 'old')).toEqual([]);
});

test('a fallback that comes into use is written down once', () => {
  const fallbacks = [{ field: 'date', variant: 2, of: 2 }];
  const known = { layout: 'new', from: null, to: 'ok' as const, problems: [] };
  const now = { state: 'ok' as const, problems: [], fallbacks };
  expect(diffHealth('vk:-1', known, 'new', { ...now, fallbacks: [] })).toBeNull();
  expect(diffHealth('vk:-1', known, 'new', now)?.data).toMatchObject({ to: 'ok', fallbacks });
  expect(diffHealth('vk:-1', { ...known, fallbacks }, 'new', now)).toBeNull();
});
