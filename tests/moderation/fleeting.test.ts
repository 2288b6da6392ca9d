import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test('a vowel flees from an inflected word alone: «моек» is no form of «МОК», «дебилизм» none of «дебил»', () => {
  expect(underlined('Этот идиот опять стоит возле моек')).toEqual(['идиот: insult.this']);
  expect(underlined('#бил#зм какой-то')).toEqual([]);
  expect(underlined('Ты ублюдок')).toEqual(['ублюдок: insult.you']);
});
