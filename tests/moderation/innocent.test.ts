import { expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { linesOf } from './texts.ts';

/** A sample of the sweep over all Russian word forms (`npm run bench:moderation`): what a plain list would claim. */
const WORDS = linesOf('innocent-words');

function flagged(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => findFlags(text).flags.length > 0);
}

test('words that only look obscene or violent, or demean nobody in particular, have no flag', () => {
  expect(WORDS.length).toBeGreaterThan(1000);
  expect(flagged(WORDS)).toEqual([]);
});

test('nor have they one in capitals or with a stop', () => {
  expect(flagged(WORDS.map((word) => `${word.toUpperCase()}.`))).toEqual([]);
});

test.each(['.', '-', ',', '. '])('nor when they are spelled out with «%s»', (sign) => {
  const spelled = WORDS.filter((word) => word.length > 2).map((word) => [...word].join(sign));
  expect(flagged(spelled)).toEqual([]);
});

test('idioms, animals, fears and retold threats have no flag', () => {
  expect(flagged(linesOf('innocent'))).toEqual([]);
});

test.each(['такое бывает', 'ВЕБ РИЭЛТИ', 'за лупой', 'роман да ещё', 'по требованию'])(
  '«%s» has no flag',
  (text) => {
    expect(flagged([text])).toEqual([]);
  },
);
