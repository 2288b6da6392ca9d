import { expect, test } from 'vitest';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const NOW = Date.parse('2026-11-18T12:00:00Z');
const { cases } = shippedCases();
const feed = sandboxFeed(cases, NOW);
const comments = feed.flatMap((post) => post.comments);
const ofCases = comments.filter((each) => each.case !== null);

test('every case of the plan is shipped and has its author in the dative, and no two comments have the same id', () => {
  expect(ofCases).toHaveLength(19);
  expect(new Set(comments.map(({ id }) => id)).size).toBe(comments.length);
  const undeclined = ofCases.filter(({ author, dative }) => author === dative).map(({ author }) => author);
  expect(undeclined).toEqual(['xxx']);
});

test('a case brings its thread: what its author wrote before stands first, what was answered after it', () => {
  const thread = (id: string) => {
    const own = comments.find((each) => each.case === id);
    return comments.filter((each) => each.thread === own?.thread);
  };
  expect(thread('done-final').map(({ by, text }) => [by === 'page', text.slice(0, 5)])).toEqual([
    [false, 'Когда'],
    [true, 'Катя,'],
  ]);
  const flood = thread('flood-one');
  expect(flood.map(({ by }) => by === 'page')).toEqual([false, true, false, false, false, false, false]);
  expect(new Set(flood.map(({ author }) => author).filter(Boolean))).toEqual(new Set(['Кот']));
  expect(new Set(flood.map(({ by }) => by)).size).toBe(2);
  expect(flood.at(-1)?.case).toBe('flood-one');
});

test('the feed holds what a working day holds: emergency, late, flagged, harsh and courteous', () => {
  const deeds = ofCases
    .map((each) => cases.find(({ id }) => id === each.case))
    .flatMap((found) => (found?.drill === 'classify' ? found.answer.do : []));
  expect(new Set(deeds)).toEqual(
    new Set(['emergency', 'answer', 'courtesy', 'remove', 'answer-remove', 'nothing']),
  );
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
