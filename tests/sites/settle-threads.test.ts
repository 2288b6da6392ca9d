import { expect, test } from 'vitest';
import { settleThreads } from '~/lib/sites/settle-threads.ts';
import { blankSighting } from './blank-sighting.ts';

const comment = (id: string, replyTo: string | null) => blankSighting(id, { thread: replyTo ?? id, replyTo });

test('a reply to a reply belongs to the thread of the first comment', () => {
  const fresh = [comment('a', null), comment('b', 'a'), comment('c', 'b')];
  expect(settleThreads(fresh, new Map()).map(({ thread }) => thread)).toEqual(['a', 'a', 'a']);
});

test('the chain goes on through comments read before', () => {
  const known = new Map([
    ['ok:7:5:a', comment('a', null)],
    ['ok:7:5:b', comment('b', 'a')],
  ]);
  expect(settleThreads([comment('c', 'b')], known)[0]?.thread).toBe('a');
});

test('a chain that leads to a comment nobody loaded ends there', () => {
  expect(settleThreads([comment('c', 'gone')], new Map())[0]?.thread).toBe('gone');
});

test('comments that name each other do not hang the page', () => {
  const fresh = [comment('a', 'b'), comment('b', 'a')];
  expect(settleThreads(fresh, new Map())).toHaveLength(2);
});

test('a reply read before the comments above it moves to their thread once they are loaded', () => {
  const known = new Map([['ok:7:5:c', comment('c', 'b')]]);
  const settled = settleThreads([comment('a', null), comment('b', 'a')], known);
  expect(settled.map(({ id, thread }) => [id, thread])).toContainEqual(['c', 'a']);
});
