import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test.each([
  '"Ты дурак", кричал он',
  'сосед сказал «ты дурак»',
  'сосед сказал „ты дурак“ при всех',
  'сосед сказал „ты дурак” при всех',
  'сосед сказал “ты дурак” при всех',
  'сосед сказал «ох уж „эти“ порядки, ты дурак»',
  'написали «я тебя убью» на стене',
])('%s: what another said is not held against who tells it', (text) => {
  expect(underlined(text)).toEqual([]);
});

test('an obscene word is underlined in quotation marks too, but insults nobody there', () => {
  expect(underlined('сосед сказал «он мудак» при всех')).toEqual(['мудак: obscene.root']);
});

test.each([
  '«ты дурак',
  '"ты дурак',
  'ты дурак»',
  '»ты дурак» хорош',
  '"Хорош" ты дурак',
  'сказали «хорош», ты дурак, «умный»',
  'ты дурак «хорош»',
])('%s: marks that do not hold the words protect nothing', (text) => {
  expect(underlined(text)).toContain('дурак: insult.you');
});
