import { expect, test } from 'vitest';
import { isSelector } from '~/lib/settings/selector-syntax.ts';
import { OK_TABLE } from '~/lib/sites/ok/markup.ts';
import { VK_TABLE } from '~/lib/sites/vk/markup.ts';

const shipped = [VK_TABLE.shipped, OK_TABLE.shipped].flatMap((fields) =>
  Object.values(fields).flatMap((variants) => variants.map(({ select }) => select)),
);

test('there are selectors of the build to look at', () => {
  expect(shipped.length).toBeGreaterThan(100);
});

test.each([...new Set(shipped)])('the selector of the build %s is taken', (select) => {
  expect(isSelector(select)).toBe(true);
});

test.each([
  'a[href]',
  '[data-id="1"]',
  '[data-id=one]',
  'a > b + c ~ d',
  'ul:has(> li:nth-child(2n + 1))',
  'a, b:not(.c)',
])('%s is taken', (select) => {
  expect(isSelector(select)).toBe(true);
});

const BROKEN = [
  '',
  'a[href',
  'a:is(b',
  'a{}b',
  '::',
  'a,',
  ',a',
  '> a',
  'a >',
  'a > > b',
  ':not()',
  ':unheard(a)',
  'a:contains("x")',
  '[a!="b"]',
  '[data-id=1]',
  '.1a',
  'svg|a',
  ':nth-child(two)',
  'a::before::',
];

test.each(BROKEN)('«%s» is refused', (select) => {
  expect(isSelector(select)).toBe(false);
});
