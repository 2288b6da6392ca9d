import { expect, test } from 'vitest';
import { readCases } from '~/lib/training/case-file.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const known = shippedCases();
const own = {
  id: 'own-bridge',
  drill: 'classify',
  theme: 'question',
  author: 'Полина',
  comment: 'когда откроют мост на Луговой?',
  answer: { do: 'answer' },
  flags: [],
  ground: 'question',
  why: 'Вопрос о сроке.',
};
const fileOf = (...cases: object[]) => JSON.stringify({ 'otklik-cases': 1, cases });

test('a file of an organisation adds its cases and its own rules', () => {
  const ground = {
    id: 'own-bridge-rule',
    rule: 'О мосте отвечает дорожный отдел',
    source: 'Распорядок страницы',
  };
  const text = JSON.stringify({
    'otklik-cases': 1,
    grounds: [ground],
    cases: [{ ...own, ground: ground.id }],
  });
  expect(readCases(text, known)).toEqual({
    ok: true,
    set: { cases: [{ ...own, ground: ground.id }], grounds: [ground] },
  });
});

test.each([
  ['what is no JSON', '{', { why: 'not-json' }],
  ['a file of settings', '{"otklik": 1}', { why: 'not-ours' }],
  ['a newer form', '{"otklik-cases": 2, "cases": []}', { why: 'newer', version: 2 }],
  ['a file without cases', fileOf(), { why: 'empty' }],
  ['an unknown field', fileOf({ ...own, score: 5 }), { why: 'field', at: 'cases[0].score' }],
  ['a wrong deed', fileOf({ ...own, answer: { do: 'ban' } }), { why: 'field', at: 'cases[0].answer.do' }],
  ['an id that is taken', fileOf({ ...own, id: 'ask-bus' }), { why: 'twice', id: 'ask-bus' }],
  ['a ground nobody names', fileOf({ ...own, ground: 'nowhere' }), { why: 'ground', id: own.id }],
  [
    'criticism to be removed by the rule of insults',
    fileOf({ ...own, comment: 'в отставку всю вашу верхушку', answer: { do: 'remove', rule: '2.2' } }),
    { why: 'rule', id: own.id },
  ],
  [
    'a flag on criticism',
    fileOf({ ...own, comment: 'Позор, а не ремонт', flags: [{ kind: 'insult', words: 'Позор' }] }),
    { why: 'flags', id: own.id },
  ],
  [
    'a removal by the rule that keeps criticism',
    fileOf({ ...own, answer: { do: 'remove', rule: '1.1' } }),
    { why: 'rule', id: own.id },
  ],
  ['a question for courtesy', fileOf({ ...own, answer: { do: 'courtesy' } }), { why: 'duty', id: own.id }],
])('%s is refused with its place', (_, text, refusal) => {
  expect(readCases(text, known)).toEqual({ ok: false, refusal });
});
