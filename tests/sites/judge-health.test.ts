import { expect, test } from 'vitest';
import { judgeHealth } from '~/lib/sites/judge-health.ts';

const post = { kind: 'post', owner: '-1', slug: null, post: '5' } as const;
const wall = { kind: 'wall', owner: '-1', slug: null } as const;
const loaded = (count: number) => new Map([['5', count]]);

test('a page that agrees with its counter is well', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 14 }],
    loaded: loaded(9),
    missing: [],
  });
  expect(health).toEqual({ state: 'ok', problems: [] });
});

test('comments by the counter and none read on the page of one post is blindness, never an empty queue', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 14 }],
    loaded: new Map(),
    missing: [],
  });
  expect(health).toEqual({ state: 'blind', problems: [{ kind: 'blind', post: '5', total: 14 }] });
});

test('a post that cannot be found on its own page is blindness', () => {
  expect(judgeHealth({ place: post, posts: [], loaded: new Map(), missing: [] }).state).toBe('blind');
});

test('a wall shows only previews: nothing loaded there proves nothing', () => {
  const health = judgeHealth({
    place: wall,
    posts: [{ post: '5', total: 14 }],
    loaded: new Map(),
    missing: [],
  });
  expect(health.state).toBe('ok');
});

test('more read than the counter says is degradation with both numbers', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 3 }],
    loaded: loaded(4),
    missing: [],
  });
  expect(health).toEqual({
    state: 'degraded',
    problems: [{ kind: 'counter', post: '5', seen: 4, total: 3 }],
  });
});

test('fields that stopped matching are named and counted', () => {
  const missing = [['time'], ['time', 'author']];
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: null }],
    loaded: loaded(4),
    missing,
  });
  expect(health.state).toBe('degraded');
  expect(health.problems).toContainEqual({ kind: 'missing', field: 'time', count: 2 });
  expect(health.problems).toContainEqual({ kind: 'missing', field: 'author', count: 1 });
});
