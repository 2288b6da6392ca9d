import { expect, it } from 'vitest';
import { fold, whole, wordsOf } from '~/lib/text/words.ts';

it('folds case, ё and every kind of space', () => {
  expect(fold('  Ещё\u00a0\u202fОДИН\nЁж ')).toBe('еще один еж');
});

it('takes ё for е however it is written', () => {
  expect(fold('е\u0308жик')).toBe(fold('ёжик'));
});

it('finds words of any script and keeps the hyphen inside a word', () => {
  expect(wordsOf('Кое-где на Ленина, 12 — WiFi… 🙂')).toEqual(['кое-где', 'на', 'ленина', '12', 'wifi']);
});

it.each([
  ['газ', 'запах: газ!', true],
  ['газ', 'газон', false],
  ['газ', 'метан-газ', false],
  ['где', 'кое-где', false],
  ['где', 'а где?', true],
  ['кто', 'кто-то', false],
  ['дом 5', 'дом 52', false],
  ['мәскә', 'мәскәү', false],
  ['газ', 'газ2', false],
  ['дом на \\p{L}+!', 'дом на тукайның!', true],
  ['[\\p{L}-]+ дым', 'серо-бурый дым', true],
  ['[^\\p{L}]дым', 'вон, дым', true],
  ['площадь 5', 'площадь 5²', false],
])('a whole «%s» in «%s»: %s', (pattern, text, found) => {
  expect(whole(pattern).test(text)).toBe(found);
});
