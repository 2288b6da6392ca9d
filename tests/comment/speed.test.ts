import { expect, test } from 'vitest';
import { floodsOf } from '~/lib/comment/flood.ts';
import { judgeThreads } from '~/lib/comment/threads.ts';
import { timeSpent } from '~/tests/setup/time-spent.ts';
import { conversation, type Said } from './conversation.ts';

test('a post with 2 000 comments in flat threads is judged within a second', () => {
  const said = Array.from({ length: 2_000 }, (_, index): Said => {
    const thread = String(index % 40);
    return index % 5 === 0
      ? ['page', 'Здравствуйте! Починим завтра.', { thread }]
      : [`сосед${index}`, 'Когда починят свет?', { thread }];
  });
  const comments = conversation(said);
  expect(timeSpent(() => judgeThreads(comments))).toBeLessThan(1_000);
});

/** The least time of three runs over so many different texts of one pattern, ms. */
function timeOfFloods(count: number): number {
  const all = Array.from({ length: count }, (_, index) => ({
    key: `vk:-1:5:${index}`,
    url: `https://vk.com/wall-1_5?reply=${index}`,
    author: `Житель ${index}`,
    text: `дом ${index} на улице номер ${index * 7} без воды`,
    postedAt: '2026-11-22T10:00:00Z',
  }));
  return Math.min(...[0, 0, 0].map(() => timeSpent(() => floodsOf(all))));
}

test('eight times as many different comments take about eight times as long to be searched for floods', () => {
  timeOfFloods(500);
  expect(timeOfFloods(4000)).toBeLessThan(timeOfFloods(500) * 24);
});
