import { expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { parseLexicon } from '~/lib/moderation/lexicon-line.ts';
import { phrasesOf } from '~/lib/moderation/phrase-places.ts';

function written(source: string): string[] {
  return parseLexicon(source)
    .flatMap(phrasesOf)
    .map((places) =>
      places
        .map(({ choices, skip }) => (skip > 0 ? '… ' : '') + choices.map(({ stem }) => stem).join('/'))
        .join(' '),
    );
}

test.each([
  'ноги тебе переломаю',
  'ноги переломаю тебе',
  'тебе ноги переломаю',
  'тебе переломаю ноги',
  'переломаю ноги тебе',
  'переломаю тебе ноги',
])('«%s» is the same threat in any order of its words', (text) => {
  expect(findFlags(text).flags.map(({ rule }) => rule)).toContain('threat.body');
});

test('parts between <> come in any order, words of a part in theirs', () => {
  expect(written('на кол <> вас/их <> живо')).toEqual([
    'на кол … вас/их … живо',
    'на кол … живо … вас/их',
    'вас/их … на кол … живо',
    'вас/их … живо … на кол',
    'живо … на кол … вас/их',
    'живо … вас/их … на кол',
  ]);
});

test('a class stands for its words beside others', () => {
  expect(written('{slut}/сосет мать')).toEqual(['проститутк/шалав/шлюх/сосет мать']);
});

test('a class that nobody wrote down is refused by its name', () => {
  expect(() => written('на {кол}')).toThrow('{кол}');
});
