import { describe, expect, it } from 'vitest';
import { okTime, vkTime } from '~/lib/training/said-time.ts';
import { bigTown } from './big-town.ts';
import { settle } from './settle.ts';
import { town } from './town.ts';

const MOMENTS = [
  '2026-11-22T00:05',
  '2026-11-22T12:19',
  '2026-11-28T12:15',
  '2026-12-04T11:00',
  '2028-02-29T18:00',
];
const MINUTE = 60_000;

describe('the town of the replica', () => {
  it.each(MOMENTS)('holds nothing from the future and no answer before its question at %s', (moment) => {
    const now = new Date(moment);
    for (const post of settle(town, now).posts) {
      for (const comment of post.comments) {
        const parent = post.comments.find((each) => each.id === comment.replyTo);
        expect(comment.at).toBeLessThanOrEqual(now.getTime());
        expect(comment.at).toBeGreaterThanOrEqual(post.at);
        if (parent) expect(comment.at).toBeGreaterThan(parent.at);
      }
    }
  });

  it('keeps the minutes between the questions and the answers of the examples', () => {
    const settled = settle(town, new Date('2026-11-22T15:00'));
    const comments = settled.posts.flatMap((post) => (post.network === 'vk' ? post.comments : []));
    const at = (id: string) => comments.find((each) => each.id === id)?.at ?? Number.NaN;
    const minutes = (from: string, to: string) => (at(to) - at(from)) / MINUTE;
    expect(minutes('120206', '120211')).toBe(177);
    expect(minutes('120088', '120089')).toBe(10);
    expect(minutes('120057', '120061')).toBe(118);
    expect(minutes('120258', '120259')).toBe(5);
    expect(minutes('120052', '120060')).toBe(1388);
    expect(minutes('120011', '120014')).toBe(81);
    expect(minutes('118401', '118417')).toBe(1161);
    expect(minutes('118401', '118502')).toBe(5187);
  });

  it('prints times as each network does', () => {
    const now = new Date('2026-11-22T15:00').getTime();
    const told = (words: string) => new Date(words).getTime();
    expect(vkTime(now - 2 * MINUTE, now)).toBe('две минуты назад');
    expect(vkTime(now - 61 * MINUTE, now)).toBe('час назад');
    expect(vkTime(told('2026-11-22T09:10'), now)).toBe('сегодня в 9:10');
    expect(vkTime(told('2026-11-21T10:24'), now)).toBe('вчера в 10:24');
    expect(vkTime(told('2025-12-09T11:15'), now)).toBe('9 дек в 11:15');
    expect(vkTime(told('2022-12-04T11:15'), now)).toBe('4 дек 2022');
    expect(okTime(told('2026-11-21T22:01'), now)).toBe('вчера 22:01');
    expect(okTime(told('2023-05-12T22:01'), now)).toBe('12 мая 2023');
  });

  it('grows to exactly as many comments as asked for', () => {
    const [post] = settle(bigTown(2000), new Date()).posts;
    expect(post?.comments).toHaveLength(2000);
    expect(new Set(post?.comments.map((each) => each.id)).size).toBe(2000);
  });
});
