import { describe, expect, test } from 'vitest';
import { floodsOf, type Said } from '~/lib/comment/flood.ts';
import { timeSpent } from '~/tests/setup/time-spent.ts';

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

  test('though a long text was changed here and there', () => {
    const long =
      'Требуем вернуть автобус номер пять на улицу Гагарина, люди не могут добраться до поликлиники вовремя';
    const texts = [
      long,
      `Здравствуйте. ${long}`,
      `${long}, помогите`,
      long.replace('люди', 'жители'),
      long.replace('поликлиники', 'больницы'),
      long.replace('Требуем', 'Просим'),
    ];
    expect(sizes(said(texts))).toEqual([6]);
  });

  test('each by itself, though both came at once', () => {
    const other = 'Почините свет во дворе на Зелёной, восемь';
    const texts = [...Array(6).fill(CALL), ...Array(5).fill(other)];
    expect(sizes(said(texts))).toEqual([6, 5]);
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

/** The least time of three runs over so many different texts of one pattern, ms. */
function timeFor(count: number): number {
  const texts = Array.from(
    { length: count },
    (_, index) => `дом ${index} на улице номер ${index * 7} без воды`,
  );
  const all = said(texts, 0);
  return Math.min(...[0, 0, 0].map(() => timeSpent(() => floodsOf(all))));
}

test('eight times as many different comments take about eight times as long', () => {
  timeFor(500);
  expect(timeFor(4000)).toBeLessThan(timeFor(500) * 24);
});
