import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test.each([
  ['ну бл, дороги', 'бл: obscene.root', 'бл. 3 по улице Мира'],
  ['ну бл дороги', 'бл: obscene.root', 'дом 5бл'],
  ['дом бл.', 'бл: obscene.root', 'бл . . 3'],
  ['ну нх эту дорогу', 'нх: obscene.no-vowel', 'НХ опять'],
  ['нх же', 'нх: obscene.no-vowel', 'нх №3'],
  ['бля 5 раз', 'бля: obscene.root', 'бляха 5 мм'],
  ['БЛЯ', 'БЛЯ: obscene.root', 'БЛ'],
  ['ПИЗДЕЦ', 'ПИЗДЕЦ: obscene.root', 'ПДР'],
  ['пиздец 5', 'пиздец: obscene.root', 'улица Мира, бл. 3'],
  ['хй 5', 'хй: obscene.no-vowel', 'пдр 5'],
  ['пдр же', 'пдр: obscene.no-vowel', 'пдр №5'],
  ['ХУЙ ВАМ', 'ХУЙ: obscene.root', 'ХУК'],
  ['хуй 5', 'хуй: obscene.root', 'дом 5'],
  ['нахуй 5', 'нахуй: obscene.root', 'на 5'],
  ['хуй*', 'хуй: obscene.masked', 'худо*'],
  ['хуй7', 'хуй7: obscene.masked', 'худ7'],
  ['хуйz', 'хуйz: obscene.latin', 'худz'],
  ['хуле вы', 'хуле: obscene.phrase', 'к хуле'],
  ['вот хуле', 'хуле: obscene.phrase', 'хуле'],
  ['к кому хуле', 'хуле: obscene.phrase', 'о хуле'],
  ['какого х', 'какого х: obscene.phrase', 'какого х-образного'],
  ['на какого х', 'какого х: obscene.phrase', 'на кого х'],
])('«%s» is obscene, «%s»; «%s» is not', (text, found, clean) => {
  expect(underlined(text)).toContain(found);
  expect(underlined(clean)).toEqual([]);
});

test('an obscene name of a person is an insult as well, said of many from afar it is not', () => {
  expect(underlined('он мудак')).toEqual(['мудак: obscene.root', 'мудак: insult.obscene-name']);
  expect(underlined('мудаков развелось')).toEqual(['мудаков: obscene.root']);
  expect(underlined('опять хуйня')).toEqual(['хуйня: obscene.root']);
});

/** Coarse words, which a page may ask for. */
test.each([
  ['полная жопа', 'жопа'],
  ['жoпa', 'жoпa'],
  ['г0вно', 'г0вно'],
  ['улица 123 жопа', 'жопа'],
  ['а б в г жопа', 'жопа'],
  ['ж.о.п.а', 'ж.о.п.а'],
  ['вот ж.о.п.а', 'ж.о.п.а'],
])('«%s» is coarse where a page asks for it', (text, word) => {
  expect(underlined(text, { vulgar: true })).toEqual([`${word}: vulgar.root`]);
  expect(underlined(text)).toEqual([]);
});

test.each([
  '123 456',
  'С. У. К. А. позвонил',
  'С.У.К. Петров',
  'п.о.з.о.р',
  'ж.о. п.а',

  'дом 4 5 6 7',
])('«%s» is not coarse', (text) => {
  expect(underlined(text, { vulgar: true })).toEqual([]);
});
