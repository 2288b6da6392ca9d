import { expect, test } from 'vitest';
import { judgeHealth } from '~/lib/sites/judge-health.ts';

const post = { kind: 'post', owner: '-1', slug: null, post: '5' } as const;
const wall = { kind: 'wall', owner: '-1', slug: null } as const;
const none = () => false;
const some = () => true;
const loaded = (count: number) => new Map([['5', count]]);

test('a page that agrees with its counter is well', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 14 }],
    loaded: loaded(9),
    missing: [],
    strays: none,
  });
  expect(health).toEqual({ state: 'ok', problems: [] });
});

test('comments by the counter and none read on the page of one post is blindness, never an empty queue', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 14 }],
    loaded: new Map(),
    missing: [],
    strays: none,
  });
  expect(health).toEqual({ state: 'blind', problems: [{ kind: 'blind', post: '5', total: 14 }] });
});

test('a post of which parts stand on its own page and that cannot be found is blindness, named as a post', () => {
  const health = judgeHealth({ place: post, posts: [], loaded: new Map(), missing: [], strays: some });
  expect(health).toEqual({
    state: 'blind',
    problems: [
      { kind: 'blind', post: '5', total: null },
      { kind: 'missing', field: 'post', count: 0 },
    ],
  });
});

test('a post of which nothing is there yet is still loading', () => {
  const health = judgeHealth({ place: post, posts: [], loaded: new Map(), missing: [], strays: none });
  expect(health).toEqual({ state: 'ok', problems: [] });
});

test('a wall whose posts cannot be found is blindness, named as posts', () => {
  const seen = { place: wall, posts: [], loaded: new Map(), missing: [] };
  expect(judgeHealth({ ...seen, strays: none }).state).toBe('ok');
  expect(judgeHealth({ ...seen, strays: some }).problems).toContainEqual({
    kind: 'missing',
    field: 'post',
    count: 0,
  });
});

test('a wall shows only previews: nothing loaded there proves nothing', () => {
  const health = judgeHealth({
    place: wall,
    posts: [{ post: '5', total: 14 }],
    loaded: new Map(),
    missing: [],
    strays: none,
  });
  expect(health.state).toBe('ok');
});

test('more read than the counter says is degradation with both numbers', () => {
  const health = judgeHealth({
    place: post,
    posts: [{ post: '5', total: 3 }],
    loaded: loaded(4),
    missing: [],
    strays: none,
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
    strays: none,
  });
  expect(health.state).toBe('degraded');
  expect(health.problems).toContainEqual({ kind: 'missing', field: 'time', count: 2 });
  expect(health.problems).toContainEqual({ kind: 'missing', field: 'author', count: 1 });
});

const photo = { kind: 'photo', owner: '-1', slug: null, post: 'photo5' } as const;
const video = { kind: 'video', owner: '-1', slug: null, post: 'video5' } as const;

test.each([photo, video])(
  'under an open $kind a counter above zero and nothing read is blindness',
  (place) => {
    const posts = [{ post: place.post, total: 6 }];
    const health = judgeHealth({ place, posts, loaded: new Map([['801', 1]]), missing: [], strays: none });
    expect(health).toEqual({ state: 'blind', problems: [{ kind: 'blind', post: place.post, total: 6 }] });
  },
);

test.each([photo, video])(
  'under an open $kind without a counter only parts of comments tell that some were missed',
  (place) => {
    const seen = { place, posts: [], loaded: new Map(), missing: [] };
    expect(judgeHealth({ ...seen, strays: none })).toEqual({ state: 'ok', problems: [] });
    expect(judgeHealth({ ...seen, strays: some }).problems).toEqual([
      { kind: 'blind', post: place.post, total: null },
      { kind: 'missing', field: 'comment', count: 0 },
    ]);
  },
);

test.each(['wall', 'activity', 'feed'] as const)(
  'on a %s parts of comments without a comment are blindness, unless any comment was read',
  (kind) => {
    const place = { kind, owner: '-1', slug: null };
    const posts = [
      { post: '5', total: 3 },
      { post: '6', total: 4 },
    ];
    const blind = judgeHealth({ place, posts, loaded: new Map(), missing: [], strays: some });
    expect(blind.problems).toEqual([
      { kind: 'blind', post: '5', total: 7 },
      { kind: 'missing', field: 'comment', count: 7 },
    ]);
    expect(judgeHealth({ place, posts, loaded: loaded(1), missing: [], strays: some }).state).toBe('ok');
  },
);

test('a post without a counter is blind when parts of comments stand under it that make no comment', () => {
  const posts = [{ post: '5', total: null }];
  const seen = { place: post, posts, loaded: new Map(), missing: [] };
  expect(judgeHealth({ ...seen, strays: none }).state).toBe('ok');
  expect(judgeHealth({ ...seen, strays: some }).state).toBe('blind');
});

test('comments that were not recognised beside those that were are named', () => {
  const posts = [{ post: '5', total: 9 }];
  const seen = { place: wall, posts, missing: [], strays: none, lost: 2 };
  expect(judgeHealth({ ...seen, loaded: loaded(4) })).toEqual({
    state: 'degraded',
    problems: [{ kind: 'missing', field: 'comment', count: 2 }],
  });
  expect(judgeHealth({ ...seen, loaded: loaded(0) }).state).toBe('ok');
});

test('comments whose post was not recognised are named, but not those that lie behind an open post', () => {
  const seen = { posts: [], loaded: loaded(3), missing: [], strays: none };
  expect(judgeHealth({ ...seen, place: wall })).toEqual({
    state: 'degraded',
    problems: [{ kind: 'missing', field: 'post', count: 3 }],
  });
  const behind = { ...seen, place: { ...post, post: '6' }, posts: [{ post: '6', total: 0 }] };
  expect(judgeHealth(behind).problems).toEqual([]);
});
