import { describe, expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { CRITICISM } from './criticism.ts';

const TWINS: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x' };

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'in capitals with exclamation marks': (text) => `${text.toUpperCase()}!!!`,
  'without capitals and stops': (text) => text.toLowerCase().replace(/[.,!?–:]/gu, ''),
  'with look-alike letters': (text) => text.replace(/[аеорсух]/gu, (letter) => TWINS[letter] ?? letter),
  'with repeated letters': (text) => text.replace(/[аеиоу](?=[а-яё]* |$)/gu, '$&$&$&'),
  'as a reply to a person': (text) => `[id1|Имя], ${text}`,
  'behind «вы»': (text) => `Вы там вообще видели? ${text}`,
};

describe.each(Object.entries(WAYS))('criticism %s', (_, write) => {
  test.each(Object.entries(CRITICISM))('about %s has no flag', (_topic, lines) => {
    expect(lines.filter((line) => findFlags(write(line)).flags.length > 0)).toEqual([]);
  });
});

test('none of it is taken for coarse where a page asks for coarse words', () => {
  const lines = Object.values(CRITICISM).flat();
  const coarse = lines.filter((line) => findFlags(line, { vulgar: true }).flags.length > 0);
  expect(coarse).toEqual([]);
});

test('there are at least three hundred harsh texts, none written twice', () => {
  const lines = Object.values(CRITICISM).flat();
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(300);
});

test.each([
  ['власть ничего не делает', 'complaint'],
  ['верните деньги', 'demand'],
  ['позор', 'criticism'],
])('«%s» is said to be protected', (text, kind) => {
  expect(findFlags(text).protected.map((sign) => sign.kind)).toContain(kind);
});
