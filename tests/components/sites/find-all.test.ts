import { expect, test } from 'vitest';
import { findAll, findAllWithSelf } from '~/lib/sites/find-all.ts';
import type { Field } from '~/lib/sites/markup.ts';

const field = (...selects: string[]): Field =>
  selects.map((select) => ({ layout: 'one', select, confidence: 'A' }));

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

const ids = (found: Element[]) => found.map(({ id }) => id);

test('what several variants find stands in the order of the page, not of the variants', () => {
  const root = page(
    '<p id="a" class="old"></p><p id="b" class="new"></p><div id="c" class="old"><p id="d" class="new"></p></div>',
  );
  expect(ids(findAll(root, field('.new', '.old')))).toEqual(['a', 'b', 'c', 'd']);
  expect(ids(findAll(root, field('.new'), field('.old')))).toEqual(['a', 'b', 'c', 'd']);
});

test('an element that two variants find is found once', () => {
  const root = page('<p id="a" class="new old"></p><p id="b" class="old"></p>');
  expect(ids(findAll(root, field('.new', '.old')))).toEqual(['a', 'b']);
});

test('the root is found where it is asked for, and before what stands in it', () => {
  page('<div id="a" class="old"><p id="b" class="new"></p></div>');
  const root = document.querySelector('#a');
  if (!root) throw new Error('The page was not built');
  expect(ids(findAll(root, field('.new', '.old')))).toEqual(['b']);
  expect(ids(findAllWithSelf(root, field('.new', '.old')))).toEqual(['a', 'b']);
  expect(ids(findAllWithSelf(root, field('.new')))).toEqual(['b']);
});

test('a field that nothing on the page matches finds nothing', () => {
  expect(findAll(page('<p></p>'), field('.new', '.old'))).toEqual([]);
});
