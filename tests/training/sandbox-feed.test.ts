import { expect, test } from 'vitest';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const NOW = Date.parse('2026-11-18T12:00:00Z');
const { cases } = shippedCases();
const feed = sandboxFeed(cases, NOW);
const comments = feed.flatMap((post) => post.comments);

test('every comment of the plan is a shipped case, and no two have the same id', () => {
  expect(comments).toHaveLength(15);
  expect(new Set(comments.map(({ id }) => id)).size).toBe(15);
});

test('the feed holds what a working day holds: emergency, late, flagged, harsh and courteous', () => {
  const deeds = comments
    .map((each) => cases.find(({ id }) => id === each.case))
    .flatMap((found) => (found?.drill === 'classify' ? found.answer.do : []));
  expect(new Set(deeds)).toEqual(new Set(['emergency', 'answer', 'courtesy', 'remove', 'answer-remove']));
  const hours = comments.map(({ at }) => (NOW - Date.parse(at)) / 3_600_000);
  expect(hours.some((each) => each > 8)).toBe(true);
  expect(hours.some((each) => each < 1)).toBe(true);
});

test('comments stand in the order in which they were written, after their post', () => {
  for (const { at, comments: own } of feed) {
    const times = [at, ...own.map((each) => each.at)];
    expect([...times].sort()).toEqual(times);
  }
});
