import { expect, test } from 'vitest';
import { readingEase } from '~/lib/answer/readability.ts';
import { read } from '~/lib/answer/reading.ts';
import { exampleDraft } from './example.ts';

/** Reckoned by hand: 206.835 − 1.3 × words of a sentence − 60.1 × syllables of a word. */
test.each([
  ['Мама мыла раму.', 82.735],
  ['Мама мыла раму. Кот спал.', 107.425],
  ['Муниципальное образование.', -156.365],
  ['', 205.535],
])('«%s» is as easy as %d', (text, ease) => {
  const { words, sentences } = read(exampleDraft(text));
  expect(readingEase(words, sentences.length)).toBeCloseTo(ease, 3);
});
