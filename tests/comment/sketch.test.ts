import { expect, test } from 'vitest';
import { sketchesOf } from '~/lib/comment/sketch.ts';

const PAIRS = 300;

/** Twelve words of a text of its own; those past `shared` are other ones for another `side`. */
const words = (text: number, shared: number, side: string) =>
  Array.from({ length: 12 }, (_, place) => `слово${text}и${place}${place < shared ? '' : side}`);

/** In how many of the pairs two texts with so many of twelve words in common have a sketch in common. */
function met(shared: number): number {
  return Array.from({ length: PAIRS }, (_, text) => {
    const known = new Set(sketchesOf(words(text, shared, 'а')));
    return sketchesOf(words(text, shared, 'б')).some((sketch) => known.has(sketch));
  }).filter(Boolean).length;
}

test('texts with most words in common nearly always meet, texts without any nearly never', () => {
  expect(met(11)).toBeGreaterThan(PAIRS * 0.99);
  expect(met(2)).toBeLessThan(PAIRS * 0.2);
  expect(met(0)).toBe(0);
});

test('the order of the words does not matter', () => {
  const text = words(1, 12, '');
  expect(sketchesOf(text.toReversed())).toEqual(sketchesOf(text));
});
