import { expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import { linesOf, markedIn } from './texts.ts';
import { underlined } from './underlined.ts';

/** Texts of our own, with every disguise and turn of phrase: the share that is found may not fall. */
const LEAST: readonly (readonly [FlagKind, number])[] = [
  ['obscene', 0.97],
  ['insult', 0.85],
  ['threat', 0.95],
];

test.each(LEAST)('of our own texts with the flag «%s» at least %d are found', (kind, least) => {
  const lines = linesOf(kind);
  const missed = lines.filter((line) => !findFlags(line).flags.some((flag) => flag.kind === kind));
  expect(lines.length).toBeGreaterThanOrEqual(150);
  expect(1 - missed.length / lines.length).toBeGreaterThanOrEqual(least);
});

test('every flag stands on letters of the text and names its lexicon', () => {
  for (const [kind] of LEAST) {
    for (const line of linesOf(kind)) {
      for (const { start, end, lexicon } of findFlags(line).flags) {
        expect(line.slice(start, end).trim()).not.toBe('');
        expect(lexicon).not.toBe('');
      }
    }
  }
});

test.each(['obscene', 'insult', 'threat', 'forms'])(
  'every text of «%s» is underlined as it is marked',
  (name) => {
    const marked = markedIn(name);
    expect(marked.map(({ text }) => ({ text, seen: underlined(text) }))).toEqual(marked);
  },
);
