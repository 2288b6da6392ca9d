import { describe, expect, it } from 'vitest';
import { askableParts } from '~/lib/answer/askable-parts.ts';
import { type Finding, shown } from '~/lib/answer/check.ts';

const finding = (rule: string, start: number, end: number): Finding => ({
  rule,
  start,
  end,
  group: 'plain',
  level: 'should',
});

const told = (findings: Finding[], count = 3) =>
  shown(findings, count).map(({ rule, start }) => `${rule} ${start}`);

describe('of the findings at once', () => {
  it('no more are told than there is room for', () => {
    expect(told([finding('a', 0, 4), finding('b', 10, 14), finding('c', 20, 24)], 2)).toEqual([
      'a 0',
      'b 10',
    ]);
  });

  it('each rule is told once, at its first place', () => {
    expect(told([finding('a', 0, 4), finding('a', 10, 14), finding('b', 20, 24)])).toEqual(['a 0', 'b 20']);
  });

  it('a place is told by the first of the rules that overlap there', () => {
    expect(told([finding('a', 5, 14), finding('b', 10, 18), finding('c', 20, 24)])).toEqual(['a 5', 'c 20']);
  });

  it('what is missing stands nowhere, and hides no other', () => {
    expect(told([finding('a', 0, 0), finding('b', 0, 0), finding('c', 0, 8)])).toEqual(['a 0', 'b 0', 'c 0']);
  });
});

it('another body is asked only for what is open and not ours to say', () => {
  const parts = [
    { part: 'warm', done: false },
    { part: 'why', done: true },
    { part: 'due', done: false },
    { part: 'did', done: false },
  ] as const;
  expect(askableParts([...parts])).toEqual(['due', 'did']);
});
