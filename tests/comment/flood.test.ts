import { describe, expect, test } from 'vitest';
import { floodsOf, type Said } from '~/lib/comment/flood.ts';

const START = Date.parse('2026-11-22T10:00:00Z');

/** Texts said one after another, `minutes` apart. */
const said = (texts: readonly string[], minutes = 2): Said[] =>
  texts.map((text, index) => ({
    key: `vk:-1:5:${index}`,
    url: `https://vk.com/wall-1_5?reply=${index}`,
    author: `Житель ${index}`,
    text,
    postedAt: new Date(START + index * minutes * 60_000).toISOString(),
  }));

const CALL = 'Верните седьмой автобус! Подписывайтесь на петицию';
const sizes = (all: readonly Said[]) => floodsOf(all).map((flood) => flood.said.length);

describe('many within an hour are one flood', () => {
  test('of equal texts', () => {
    expect(sizes(said(Array(6).fill(CALL)))).toEqual([6]);
  });

  test('whatever their case, punctuation and emoji', () => {
    const texts = [CALL, CALL.toUpperCase(), `${CALL}!!!`, `${CALL} 🙏`, CALL.replace('!', ',')];
    expect(sizes(said(texts))).toEqual([5]);
  });

  test('though a word differs', () => {
    const texts = ['срочно', 'всем', 'друзья', 'ребята', 'люди'].map((word) => `${CALL}, ${word}`);
    expect(sizes(said(texts))).toEqual([5]);
  });

  test('with the latest first, to be gone to one by one', () => {
    const [flood] = floodsOf(said(Array(5).fill(CALL)));
    expect(flood?.said.map(({ key }) => key)).toEqual([4, 3, 2, 1, 0].map((index) => `vk:-1:5:${index}`));
  });
});

describe('no flood', () => {
  test('is made of a few who agree', () => {
    expect(sizes(said(Array(4).fill(CALL)))).toEqual([]);
  });

  test('is made of equal texts that came over a day', () => {
    expect(sizes(said(Array(6).fill(CALL), 200))).toEqual([]);
  });

  test('is made of different questions about one thing', () => {
    const texts = [
      'Когда вернут седьмой автобус?',
      'Седьмой автобус опять не пришёл к восьми',
      'А седьмой автобус теперь ходит по Мира?',
      'Почему отменили седьмой автобус вечером?',
      'Седьмой автобус нужен школе',
    ];
    expect(sizes(said(texts))).toEqual([]);
  });

  test('is made of short words of different people', () => {
    expect(sizes(said(['спасибо вам', 'спасибо', 'вам спасибо', 'спасибо большое', 'благодарю']))).toEqual(
      [],
    );
  });

  test('is made of stickers', () => {
    expect(sizes(said(Array(8).fill('👏👏')))).toEqual([]);
  });
});

test('two thousand different comments are looked through at once', () => {
  const texts = Array.from(
    { length: 2000 },
    (_, index) => `дом ${index} на улице номер ${index * 7} без воды`,
  );
  const started = performance.now();
  floodsOf(said(texts, 0));
  expect(performance.now() - started).toBeLessThan(1500);
});
