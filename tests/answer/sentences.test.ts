import { describe, expect, test } from 'vitest';
import { fill, level, overlap } from '~/lib/answer/level.ts';
import { finder, places, said } from '~/lib/answer/phrases.ts';
import { sentencesOf } from '~/lib/answer/sentences.ts';

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Яму засыпали. Асфальт положат.', ['Яму засыпали.', 'Асфальт положат.']],
  ['  Яму засыпали!   Ждём 🙂 ', ['Яму засыпали!', 'Ждём 🙂']],
  ['Яму на ул. Ленина, д. 5 засыпали.', ['Яму на ул. Ленина, д. 5 засыпали.']],
  ['Им. Гагарина парк закрыт.', ['Им. Гагарина парк закрыт.']],
  ['Глубина 20 см. Засыпали.', ['Глубина 20 см.', 'Засыпали.']],
  ['Глубина 20 см. и больше.', ['Глубина 20 см. и больше.']],
  ['Построят в 2026 г. Ждём.', ['Построят в 2026 г.', 'Ждём.']],
  ['Живём в г. Кирове.', ['Живём в г. Кирове.']],
  ['Лавки, урны и т. п. Ждём.', ['Лавки, урны и т. п.', 'Ждём.']],
  ['Дом 5 ул. Мира убран.', ['Дом 5 ул. Мира убран.']],
  ['Телефон: 5 доб. 12.', ['Телефон: 5 доб. 12.']],
  ['Всё. 🙂 …', ['Всё.']],
  ['слой 20 см. Засыпали песком.', ['слой 20 см.', 'Засыпали песком.']],
  ['Слой 20см. Засыпали песком.', ['Слой 20см.', 'Засыпали песком.']],
  ['Дом 5, корп. А закрыт.', ['Дом 5, корп. А закрыт.']],
  ['Яма на пл. Мира засыпана.', ['Яма на пл. Мира засыпана.']],
  ['Пять домов и 3 школы в г. Омске сдали.', ['Пять домов и 3 школы в г. Омске сдали.']],
  ['🙂', []],
  ['', []],
])('«%s» is cut into %j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});

describe('a levelled text', () => {
  test('is small, without ё, with plain spaces, and keeps its line breaks', () => {
    expect(level('ЁЛКА\u00a0и\tСнег\n\u200bлёд')).toBe('елка и снег\n лед');
  });

  test('is as long as the text, even where a small letter is longer', () => {
    const text = 'İзмир ЁЛКА';
    expect(level(text)).toBe('İзмир елка');
    expect(level(text)).toHaveLength(text.length);
  });
});

test('places are filled, whatever their order and overlap', () => {
  const spans = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 1, end: 3 },
    { start: 1, end: 2 },
  ];
  expect(fill('абвгдежз', spans, 'x')).toBe('xxxгxxжз');
  expect(fill('аб', [], 'x')).toBe('аб');
});

test('places overlap when they share a sign, not when they touch', () => {
  const place = { start: 2, end: 4 };
  expect(overlap(place, { start: 3, end: 5 })).toBe(true);
  expect(overlap(place, { start: 0, end: 3 })).toBe(true);
  expect(overlap(place, { start: 4, end: 5 })).toBe(false);
  expect(overlap(place, { start: 0, end: 2 })).toBe(false);
});

describe('a phrase of a list', () => {
  test.each([
    ['в рамках', 'в  рамках'],
    ['компетенци*', 'компетенции'],
    ['ёлка', 'елка'],
    ['дом ?5', 'дом5'],
    ['дом ?5', 'дом 5'],
  ])('«%s» fits «%s»', (source, text) => {
    expect(said(source).test(text)).toBe(true);
  });

  test.each([
    ['дом', 'домик'],
    ['дом', 'радом'],
    ['дом', 'дом-музей'],
    ['дом', 'эко-дом'],
    ['дом', 'дом5'],
    ['в рамках', 'врамках'],
  ])('«%s» does not fit «%s»', (source, text) => {
    expect(said(source).test(text)).toBe(false);
  });

  test('is found at each of its places, the first entry that fits wins', () => {
    const find = finder(['в рамках программы', 'в рамках', 'дом*'], (each) => each);
    const text = 'домик в рамках программы, в рамках';
    expect(find(text).map(({ entry, words, start }) => [entry, words, start])).toEqual([
      ['дом*', 'домик', 0],
      ['в рамках программы', 'в рамках программы', 6],
      ['в рамках', 'в рамках', 26],
    ]);
    expect(places(said('рамках'), text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'рамках',
      'рамках',
    ]);
    expect(places(said('рамках'), 'дом')).toEqual([]);
  });
});
