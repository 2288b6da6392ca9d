import type { Word } from './reading.ts';

const VOWEL = /[аеиоуыэюя]/gu;

/** Syllables of a levelled Russian word: its vowels. */
export function syllablesOf(word: string): number {
  return word.match(VOWEL)?.length ?? 0;
}

/** Reading ease by Oborneva: 50 and more is simple, under 35 is heavy (answers.md §5). */
export function readingEase(words: readonly Word[], sentences: number): number {
  const syllables = words.reduce((sum, { word }) => sum + syllablesOf(word), 0);
  const count = Math.max(1, words.length);
  return 206.835 - 1.3 * (count / Math.max(1, sentences)) - 60.1 * (syllables / count);
}
