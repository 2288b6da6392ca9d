import { expect, test } from 'vitest';
import { isOwed } from '~/lib/comment/owed.ts';

const OPEN = { open: true };
const CLOSED = { open: false };

test.each([
  ['a question without an answer', { state: 'unanswered', reopened: false }, true],
  ['a question whose author asked again later', { state: 'unanswered', reopened: true }, false],
  ['an answered question', { state: 'answered', reopened: false, removal: OPEN }, false],
  ['a removed comment whose question remains', { state: 'gone', reopened: false, removal: OPEN }, true],
  ['the same, though its author asked again', { state: 'gone', reopened: true, removal: OPEN }, true],
  ['a removed comment that was answered', { state: 'gone', reopened: false, removal: CLOSED }, false],
  ['a comment its author took away', { state: 'gone', reopened: false, removal: null }, false],
  ['a comment that is gone, nobody knows why', { state: 'gone', reopened: false }, false],
  ['a comment in a thread that is not open', { state: 'unknown', reopened: false }, false],
] as const)('%s', (_what, comment, owed) => {
  expect(isOwed(comment)).toBe(owed);
});
