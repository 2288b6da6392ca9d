import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test.each([
  'пиз дец',
  'пиз\nдец',
  'пиз \nдец',
  'пиз-\nдец',
  'пизд ец',
  'ху йня',
  'му дакам',
  'за-\nлупа',
  'ебл ан',
])('%j is one obscene word torn in two', (text) => {
  expect(underlined(`вот ${text} опять`)).toContain(`${text}: obscene.torn`);
});

test.each([
  // Torn otherwise than by one space, one line break or a hyphenation.
  'пиз- дец',
  'пиз -\nдец',
  'пиз  дец',
  'пиз.\nдец',
  'пиз, дец',
  // One half is a single letter, or already a word of its own.
  'п издец',
  'пизд а',
  'пизди ть',
  'бля ть',
  // The tear makes daily words, or another word.
  'ми зда',
  'не бал',
  'за лупа',
  'еб анат',
  'пиз дeц',
  'пиз дец7',
  'пи здец',
  // Hyphenated by a book, not by a censor.
  'по-\nтребление',
  'не-\nбал',
  'ебо-\nнит',
  'пиз-\nдецкоторыйтянетсятакдолгочтословомнеявляется',
])('%j is none', (text) => {
  expect(underlined(`вот ${text} опять`).filter((one) => one.includes('torn'))).toEqual([]);
});
