import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test.each([
  ['ты debil', ['debil: insult.you']],
  ['ты идi0т', ['идi0т: insult.you']],
  ['ты idiot и durak', ['idiot: insult.you', 'durak: insult.you']],
  ['ты 6аран', ['6аран: insult.you']],
  ['клоун tы', ['клоун: insult.you']],
  ['Дебил Ivanov', ['Дебил: insult.name']],
  ['тyпая тbарь', ['тyпая: insult.cry', 'тbарь: insult.double']],
  ['Третий год ждём ремонта школы на Лесной, а ты клoун', ['клoун: insult.you']],
  ['тeбe нe жить', ['тeбe нe жить: threat.end']],
])(
  'in «%s» a word of Latin letters or with a figure is read as the one it looks or sounds like',
  (text, found) => {
    expect(underlined(text)).toEqual(found);
  },
);

test('a figure alone is no «я», a letter beside it is read', () => {
  expect(underlined('я дебил Петров')).toEqual([]);
  expect(underlined('9 дебил Петров')).toEqual(['дебил: insult.name']);
});

test('one word is an insult where it is cried or said in a reply', () => {
  expect(underlined('Придурки!')).toEqual(['Придурки: insult.cry']);
  expect(underlined('Придурки?')).toEqual([]);
  expect(underlined('Придурки')).toEqual([]);
  expect(underlined('Мразь')).toEqual([]);
  expect(underlined('Быдло')).toEqual([]);
  expect(underlined('Дегенерат')).toEqual([]);
  expect(underlined('Придурки', { reply: true })).toEqual(['Придурки: insult.address']);
});

test.each([
  ['ты д***л и дурак', ['д***л: insult.you', 'дурак: insult.you']],
  ['ты дурак и д***л', ['дурак: insult.you', 'д***л: insult.you']],
  ['ты д е б и л, дурак', ['д е б и л: insult.you', 'дурак: insult.you']],
  ['сам ты д***л, кто же ещё', ['д***л: insult.you']],
  ['вот д***л', ['д***л: insult.cry']],
])('«%s»: a hidden word is one word among the others', (text, found) => {
  expect(underlined(text)).toEqual(found);
});

test('what is found stands in the order of the text', () => {
  expect(underlined('ты дурак, хуйня')).toEqual(['дурак: insult.you', 'хуйня: obscene.root']);
  expect(underlined('пиз дец, хуй, х*й')).toEqual([
    'пиз дец: obscene.torn',
    'хуй: obscene.root',
    'х*й: obscene.masked',
  ]);
});

test('what a coarse phrase covers is not underlined once more, whatever coarse word follows', () => {
  expect(underlined('какого х*я вы молчите, пиздец')).toEqual([
    'какого х: obscene.phrase',
    'пиздец: obscene.root',
  ]);
});

test('a coarse word is found where a page asks for it', () => {
  expect(underlined('полная жопа')).toEqual([]);
  expect(underlined('полная жопа', { vulgar: true })).toEqual(['жопа: vulgar.root']);
});
