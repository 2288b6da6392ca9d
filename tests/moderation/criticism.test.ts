import { describe, expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { CRITICISM } from './criticism.ts';

const LINES = CRITICISM.split('\n');
const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x' };

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'in capitals with exclamation marks': (text) => `${text.toUpperCase()}!!!`,
  'with look-alike letters': (text) => text.replace(/[аеорсух]/gu, (letter) => TWINS[letter] ?? letter),
  'as a reply to a person': (text) => `[id1|Имя], ${text}`,
};

describe.each(Object.entries(WAYS))('criticism %s', (_, write) => {
  test.each(LINES)('«%s» has no flag', (line) => {
    expect(findFlags(write(line)).flags).toEqual([]);
  });
});

test('there are at least three hundred harsh texts', () => {
  expect(LINES.length * Object.keys(WAYS).length).toBeGreaterThanOrEqual(300);
});

test.each([
  ['власть ничего не делает', 'complaint'],
  ['верните деньги', 'demand'],
  ['позор', 'criticism'],
])('«%s» is said to be protected', (text, kind) => {
  expect(findFlags(text).protected.map((sign) => sign.kind)).toContain(kind);
});
