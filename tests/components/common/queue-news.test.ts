import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNews } from '~/components/common/queue-news.ts';

let said: string[] = [];

/** News whose words are noted each time that the panel is drawn for them. */
function listen() {
  said = [];
  const news = createNews(() => said.push(news.words()));
  return news;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what waited when the page was opened is not told as news', () => {
  const news = listen();
  news.learn(12);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
  expect(news.words()).toBe('');
});

test('comments that come one after another are told together, once, with how many wait in all', () => {
  const news = listen();
  for (const open of [12, 13, 14, 15]) news.learn(open);
  vi.advanceTimersByTime(4_000);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['Ещё 3 комментария без ответа, всего ждут 15']);
  news.learn(15);
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(1);
});

test.each([
  [0, 1, 'Ещё 1 комментарий без ответа, всего ждёт 1'],
  [1, 2, 'Ещё 1 комментарий без ответа, всего ждут 2'],
  [4, 5, 'Ещё 1 комментарий без ответа, всего ждут 5'],
  [19, 21, 'Ещё 2 комментария без ответа, всего ждёт 21'],
])('how many wait in all agrees with its own number: from %d to %d', (before, after, words) => {
  const news = listen();
  for (const open of [before, after]) news.learn(open);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual([words]);
});

test('a new comment is told though another was answered before it', () => {
  const news = listen();
  for (const open of [12, 11, 12]) news.learn(open);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual(['Ещё 1 комментарий без ответа, всего ждут 12']);
});

test('a comment that comes after one was answered is told, though its words are those of the last one', () => {
  const news = listen();
  for (const open of [12, 13]) news.learn(open);
  vi.advanceTimersByTime(5_000);
  for (const open of [12, 13]) news.learn(open);
  vi.advanceTimersByTime(5_000);
  // A live region speaks of what changes in it.
  const more = 'Ещё 1 комментарий без ответа, всего ждут 13';
  expect(said).toEqual([more, '', more]);
});

test('what is answered is told with how many still wait, and at the end that none does', () => {
  const news = listen();
  for (const open of [23, 22, 21]) news.learn(open);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual(['Без ответа остаётся 21 комментарий']);
  news.learn(0);
  vi.advanceTimersByTime(5_000);
  expect(said.at(-1)).toBe('Все осмотренные отвечены');
});

test('what was answered in the meantime is not told any more', () => {
  const news = listen();
  for (const open of [12, 13, 12]) news.learn(open);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});

test('another page begins anew: its comments are not news', () => {
  const news = listen();
  for (const open of [12, 13]) news.learn(open);
  news.forget();
  news.learn(40);
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});
