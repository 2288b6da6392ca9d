import { describe, expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { CRITICISM } from './criticism.ts';
import { linesOf } from './texts.ts';

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

/** Words of a text that tell it from another. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[а-яё]{4,}/gu));
}

test('no two of them are the same text with a word changed', () => {
  const all = Object.values(CRITICISM)
    .flat()
    .map((text) => ({ text, words: wordsOf(text) }));
  const alike = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(({ words }) => {
        const shared = [...words].filter((word) => one.words.has(word)).length;
        return shared > 2 && shared * 2 > Math.max(words.size, one.words.size);
      })
      .map(({ text }) => [one.text, text]),
  );
  expect(alike).toEqual([]);
});

test('of ten at least eight and a half carry a sign that protects them', () => {
  const lines = Object.values(CRITICISM).flat();
  const signed = lines.filter((line) => findFlags(line).protected.length > 0);
  expect(signed.length / lines.length).toBeGreaterThanOrEqual(0.85);
});

test('thanks, greetings, news and neutral questions carry none', () => {
  const lines = linesOf('neutral');
  expect(lines.length).toBeGreaterThanOrEqual(60);
  expect(lines.filter((line) => findFlags(line).protected.length > 0)).toEqual([]);
});

test.each([
  ['власть ничего не делает', 'complaint'],
  ['верните деньги', 'demand'],
  ['позор', 'criticism'],
])('«%s» is said to be protected', (text, kind) => {
  expect(findFlags(text).protected.map((sign) => sign.kind)).toContain(kind);
});
