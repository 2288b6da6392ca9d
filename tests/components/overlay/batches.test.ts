import { expect, test } from 'vitest';
import { inBatches } from '~/components/overlay/telling/batches.ts';
import type { PostSighting } from '~/lib/comment/sighting.ts';
import { blankSighting } from '~/tests/sites/blank-sighting.ts';

const post = (id: string): PostSighting => ({
  owner: '-1',
  post: id,
  url: `https://vk.com/wall-1_${id}`,
  total: 3,
  seen: 3,
});

const comment = (id: string, thread = id, under = '5') =>
  blankSighting(id, { key: `vk:-1:${under}:${id}`, post: under, thread });

const many = (count: number) => Array.from({ length: count }, (_, index) => comment(String(index)));

test('a long page is told in parts of 500, and nothing is left out or told twice', () => {
  const batches = inBatches(many(1203), [post('5')]);
  expect(batches.map(({ comments }) => comments.length)).toEqual([500, 500, 203]);
  expect(new Set(batches.flatMap(({ comments }) => comments.map(({ id }) => id))).size).toBe(1203);
  expect(batches.every(({ posts }) => posts.map((each) => each.post).join() === '5')).toBe(true);
});

test('an answer goes along with its question, wherever it was read', () => {
  const [first, second] = inBatches([...many(600), comment('a', '3')], [post('5')]);
  expect(first?.comments.map(({ id }) => id)).toContain('a');
  expect(second?.comments).toHaveLength(101);
});

test('a thread that would be cut begins the next part', () => {
  const thread = [comment('root'), comment('a', 'root'), comment('b', 'root')];
  const [first, second] = inBatches([...many(498), ...thread], [post('5')]);
  expect(first?.comments).toHaveLength(498);
  expect(second?.comments.map(({ id }) => id)).toEqual(['root', 'a', 'b']);
});

test('a thread longer than a part is cut', () => {
  const thread = Array.from({ length: 700 }, (_, index) => comment(`r${index}`, 'root'));
  expect(inBatches(thread, []).map(({ comments }) => comments.length)).toEqual([500, 200]);
});

test('posts without news are told, too, at most 500 at once', () => {
  const posts = Array.from({ length: 900 }, (_, index) => post(String(index)));
  const batches = inBatches([comment('a', 'a', '7')], posts);
  expect(batches.map((batch) => batch.posts.length)).toEqual([500, 400]);
  expect(batches[0]?.posts[0]?.post).toBe('7');
  expect(new Set(batches.flatMap((batch) => batch.posts.map((each) => each.post))).size).toBe(900);
});

test('a look that brought nothing is still told', () => {
  expect(inBatches([], [])).toEqual([{ comments: [], posts: [] }]);
});
