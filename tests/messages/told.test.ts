import { expect, test } from 'vitest';
import type { Verdict } from '~/lib/log/verdict.ts';
import { createTold } from '~/lib/messages/told.ts';

const verdict = (key: string, state: Verdict['state'] = 'unanswered'): Verdict => ({
  key,
  state,
  urgent: null,
  startedAt: null,
  dueAt: null,
  policy: null,
  answer: null,
  reopened: false,
  flags: [],
  protected: [],
});

const nobody: ReadonlySet<string> = new Set();
const keysOf = (verdicts: Verdict[]) => verdicts.map(({ key }) => key);

test('only what differs from the last reply is told again', () => {
  const { news } = createTold();
  const first = news('tab', null, nobody, [verdict('a'), verdict('b')]);
  expect(keysOf(first.verdicts)).toEqual(['a', 'b']);
  const second = news('tab', first.told, nobody, [verdict('a'), verdict('b', 'answered'), verdict('c')]);
  expect(keysOf(second.verdicts)).toEqual(['b', 'c']);
  expect(news('tab', second.told, nobody, [verdict('a'), verdict('b', 'answered')]).verdicts).toEqual([]);
});

test('what was asked for is told even when it is the same', () => {
  const { news } = createTold();
  const { told } = news('tab', null, nobody, [verdict('a'), verdict('b')]);
  expect(keysOf(news('tab', told, new Set(['b']), [verdict('a'), verdict('b')]).verdicts)).toEqual(['b']);
});

test('a listener that missed a reply is told everything', () => {
  const { news } = createTold();
  const { told } = news('tab', null, nobody, [verdict('a')]);
  news('tab', told, nobody, [verdict('a', 'answered')]);
  expect(keysOf(news('tab', told, nobody, [verdict('a', 'answered')]).verdicts)).toEqual(['a']);
  expect(keysOf(news('tab', null, nobody, [verdict('a', 'answered')]).verdicts)).toEqual(['a']);
});

test('a worker that was started anew tells everything', () => {
  const { told } = createTold().news('tab', null, nobody, [verdict('a')]);
  expect(keysOf(createTold().news('tab', told, nobody, [verdict('a')]).verdicts)).toEqual(['a']);
});

test('each listener is told by itself', () => {
  const { news } = createTold();
  const { told } = news('one', null, nobody, [verdict('a')]);
  expect(keysOf(news('other', told, nobody, [verdict('a')]).verdicts)).toEqual(['a']);
  expect(news('one', told, nobody, [verdict('a')]).verdicts).toEqual([]);
});
