import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { exampleDraft } from './example.ts';
import cases from './good-answers.json';

/*
 * 160 good answers to situations that no rule was written for. They came in three batches, and each was measured
 * before a rule was changed for it: 13, 17 and 15 % of the answers were found fault with. What could be mended
 * for all answers alike was. Of 95 newer ones 12 % were found fault with; the nine that could be mended stand at
 * the end. A new batch will begin there again. Here what was won is held.
 */

/** Of all the answers, those one rule may wrongly speak of, hints apart. */
const MOST_BY_RULE = 2;
/** Of a hundred answers, those that any rule may wrongly speak of. */
const MOST_PERCENT = 3;

const heard = cases.map((each) => ({
  text: each.a,
  rules: new Set(
    check(
      exampleDraft({
        text: each.a,
        comment: each.q,
        author: each.name,
        repair: each.topic === 'repair',
        photo: each.photo ?? false,
      }),
    )
      .filter(({ level }) => level !== 'hint')
      .map(({ rule }) => rule),
  ),
}));

test.each(RULES.map(({ id }) => id))('the rule %s leaves good answers alone', (id) => {
  const wrong = heard.filter(({ rules }) => rules.has(id)).map(({ text }) => text);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(MOST_BY_RULE);
});

test('of a hundred good answers at most three are found fault with', () => {
  const wrong = heard.filter(({ rules }) => rules.size > 0);
  expect((100 * wrong.length) / heard.length).toBeLessThanOrEqual(MOST_PERCENT);
});

test('a good answer without its facts is no good answer any more', () => {
  const bare = cases.map(({ q, name }) =>
    check(
      exampleDraft({
        text: `${name}, здравствуйте! Спасибо за обращение, информация передана. Решим в ближайшее время.`,
        comment: q,
        author: name,
      }),
    ).some(({ level }) => level === 'must'),
  );
  expect(bare.filter((found) => !found)).toEqual([]);
});
