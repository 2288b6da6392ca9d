import { expect, test } from 'vitest';
import { answersIn, draw, seedOf } from '~/lib/log/blind/draw.ts';
import type { AnswerRow } from '~/lib/log/rows.ts';

const NOVEMBER = { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2026-12-01T00:00:00Z') };

const answer = (id: number, over: Partial<AnswerRow> = {}): AnswerRow => ({
  id: `vk:-1:2:${id}>vk:-1:2:${id}9`,
  comment: `vk:-1:2:${id}`,
  answer: `vk:-1:2:${id}9`,
  page: 'vk:-1',
  by: 'page',
  postedAt: '2026-11-18T12:00:00.000Z',
  precision: 'minute',
  noticedAt: '2026-11-18T12:01:00.000Z',
  minutes: 30,
  gone: false,
  stands: 1,
  ...over,
});

const many = Array.from({ length: 40 }, (_, index) => answer(index + 100));
const pool = { page: null, span: NOVEMBER };
const keys = (drawn: readonly { answer: string }[]) => drawn.map((one) => one.answer);

test('a draw is the same for everybody, whatever order the log gives, and another with another turn', () => {
  const all = answersIn(many, pool);
  const first = keys(draw(all, seedOf('2026-11', null, 1)));
  expect(first).toHaveLength(10);
  expect(keys(draw([...all].reverse(), seedOf('2026-11', null, 1)))).toEqual(first);
  expect(keys(draw(all, seedOf('2026-11', null, 2)))).not.toEqual(first);
  expect(keys(draw(all, seedOf('2026-11', 'vk:-1', 1)))).not.toEqual(first);
});

test('a draw takes from all of the month and not its beginning', () => {
  const places = draw(answersIn(many, pool), 'x').map(({ answer: key }) =>
    many.findIndex((one) => one.answer === key),
  );
  expect(Math.max(...places)).toBeGreaterThan(20);
  expect(Math.min(...places)).toBeLessThan(20);
});

test.each([
  ['of another official page', { by: 'official' }, 0],
  ['that is gone', { gone: true }, 0],
  ['of the month before', { postedAt: '2026-10-31T23:59:00.000Z' }, 0],
  ['of the first minute of the next month', { postedAt: '2026-12-01T00:00:00.000Z' }, 0],
  ['whose time the network does not tell', { postedAt: null }, 1],
  ['of an ordinary day', {}, 1],
] as const)('an answer %s', (_, over, count) => {
  expect(answersIn([answer(1, over)], pool)).toHaveLength(count);
});

test('one page alone can be asked for, and an answer to two comments stands once', () => {
  const other = answer(2, { page: 'ok:7' });
  expect(keys(answersIn([answer(1), other], { ...pool, page: 'ok:7' }))).toEqual([other.answer]);
  expect(answersIn([answer(1), { ...answer(3), answer: answer(1).answer }], pool)).toHaveLength(1);
});
