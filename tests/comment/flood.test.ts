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

  test('the largest first, whichever came first', () => {
    const other = 'Почините свет во дворе на Зелёной, восемь';
    expect(sizes(said([...Array(5).fill(other), ...Array(6).fill(CALL)]))).toEqual([6, 5]);
  });

  test('when the first came exactly an hour before the last', () => {
    expect(sizes(said(Array(5).fill(CALL), 15))).toEqual([5]);
    expect(sizes(said(Array(5).fill(CALL), 15.1))).toEqual([]);
  });

  test('named by how the latest of them reads', () => {
    expect(floodsOf(said([...Array(4).fill(CALL), `${CALL}!!!`])).map(({ text }) => text)).toEqual([
      `${CALL}!!!`,
    ]);
  });

  test('found among a hundred other comments, though a word differs', () => {
    const others = Array.from(
      { length: 100 },
      (_, index) => `у${index} нас${index} дома${index} нет${index}`,
    );
    const calls = ['срочно', 'всем', 'друзья', 'ребята', 'люди'].map((word) => `${CALL}, ${word}`);
    expect(sizes(said([...others, ...calls], 0))).toEqual([5]);
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

  test('is made of texts with half of their words in common', () => {
    const texts = Array.from(
      { length: 20 },
      (_, index) => `дом ${index} на улице ${index + 50} без воды с утра`,
    );
    expect(sizes(said(texts, 0))).toEqual([]);
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
