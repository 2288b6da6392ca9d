import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpIn } from '~/lib/help/topics.ts';
import { filesOf } from './files.ts';

type Texts = Record<string, { message: string }>;

const read = (name: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${name}/messages.json`, 'utf8'));
const ru = read('ru');
const en = read('en');
const PLURAL = /_(one|few|many|other)$/;
const code = filesOf(['lib', 'components', 'entrypoints'], /\.(ts|tsx|html)$/).map((file) => file.text);
const config = readFileSync('wxt.config.ts', 'utf8');
const sources = [...code, config].join('\n');

/** Keys without the ending of a plural form, which a language may lack. */
const stems = (texts: Texts) => [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();

test('Russian and English hold the same texts', () => {
  expect(stems(en)).toEqual(stems(ru));
});

test('every counted text has the forms that its language needs', () => {
  const needs = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };
  const counted = Object.keys(ru).filter((key) => key.endsWith('_few'));
  for (const stem of counted.map((key) => key.replace(PLURAL, ''))) {
    for (const form of needs.ru) expect(Object.keys(ru)).toContain(`${stem}_${form}`);
    for (const form of needs.en) expect(Object.keys(en)).toContain(`${stem}_${form}`);
  }
});

test('a text takes the same values in both languages', () => {
  const values = (text: string | undefined) => [...new Set(text?.match(/\$[1-9]/g))].sort();
  for (const key of Object.keys(ru).filter((each) => each in en)) {
    expect({ key, values: values(en[key]?.message) }).toEqual({ key, values: values(ru[key]?.message) });
  }
});

test('every text that the code asks for exists', () => {
  const asked = [...sources.matchAll(/\b(?:say|startPage)\(\s*'([a-z0-9_]+)'|__MSG_([a-z0-9_]+)__/gi)];
  const counted = [...sources.matchAll(/\bsayCount\(\s*'([a-z0-9_]+)'/gi)];
  const keys = [
    ...asked.map((match) => match[1] ?? match[2]),
    ...counted.map((match) => `${match[1]}_other`),
  ];
  expect(keys.filter((key) => key && !(key in ru))).toEqual([]);
});

test('no text is left that nobody shows', () => {
  const prefixes = [...sources.matchAll(/`([a-z0-9_]+_)\$\{/gi)].map((match) => match[1] ?? '');
  const quoted = [
    ...sources.matchAll(/['"`]([a-z0-9_]+)['"`]/gi),
    ...sources.matchAll(/__MSG_([a-z0-9_]+?)__/gi),
  ];
  const named = new Set(quoted.map((match) => match[1]));
  const shown = (stem: string) => named.has(stem) || prefixes.some((prefix) => stem.startsWith(prefix));
  const dead = stems(ru).filter((stem) => !shown(stem) && !shown(`${stem}_other`));
  expect(dead).toEqual([]);
});

test('texts speak calmly: no exclamation marks, no «успешно», no «упс»', () => {
  const loud = Object.entries(ru).filter(([, { message }]) => /!|успешно|упс/i.test(message));
  expect(loud).toEqual([]);
});

/** Between the two ends of a span. */
const SPAN = /\$\d – \$\d/;

test('Russian sentences have the long dash, and both languages the quotes and apostrophes of print', () => {
  const said = (texts: Texts) => Object.entries(texts).map(([key, { message }]) => [key, message] as const);
  const helped = (language: string) =>
    helpIn(language).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ id, text }) => text.map((line) => [id, line] as const)),
    );
  const russian = [...said(ru), ...helped('ru')];
  expect(russian.filter(([, text]) => / – /.test(text.replace(SPAN, '')))).toEqual([]);
  expect(russian.filter(([, text]) => /["']/.test(text))).toEqual([]);
  expect([...said(en), ...helped('en')].filter(([, text]) => /["']/.test(text))).toEqual([]);
});
