import { expect, test } from 'vitest';
import { filesOf } from './files.ts';

/*
 * Dexie keeps track of what is awaited only through a function that is `async` itself. Through another it works until
 * two queries run at once, and then in real browsers only: what is read after an `await` stands outside of the
 * transaction and is not observed any more.
 */

const CALL = /\b(?:\.transaction|liveQuery)(?:<[^(]*>)?\(/g;

/** What stands between the brackets of each such call. */
function scopes(text: string): string[] {
  return [...text.matchAll(CALL)].map(({ 0: call, index }) => inBrackets(text, index + call.length));
}

function inBrackets(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end++) depth += { '(': 1, ')': -1 }[text[end] ?? ''] ?? 0;
  return text.slice(start, end - 1);
}

const isTracked = (scope: string) => /\basync (function\b|\(|\w+ =>)/.test(scope);

test('each transaction and each observed query has a function of its own that is async', () => {
  const found = filesOf(['components', 'entrypoints', 'lib'], /\.(ts|tsx)$/).flatMap(({ path, text }) =>
    scopes(text)
      .filter((scope) => !isTracked(scope))
      .map((scope) => `${path}: ${scope}`),
  );
  expect(found).toEqual([]);
});

test('it would find one that is not', () => {
  const text =
    "database.transaction('r', tables, () => read(pages)); liveQuery(query); await x.transaction(a, async () => b())";
  expect(scopes(text).filter((scope) => !isTracked(scope))).toHaveLength(2);
});
