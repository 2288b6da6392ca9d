import { expect, test } from 'vitest';
import { assessAnswer, assessClassification } from '~/lib/training/assess.ts';
import type { CaseOf, Deed } from '~/lib/training/case.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const { cases } = shippedCases();

function classified(id: string): CaseOf<'classify'> {
  const found = cases.find((each) => each.id === id);
  if (found?.drill !== 'classify') throw new Error(id);
  return found;
}

function written(id: string): CaseOf<'write'> {
  const found = cases.find((each) => each.id === id);
  if (found?.drill !== 'write') throw new Error(id);
  return found;
}

test.each<[string, string, Deed, string | null, boolean, boolean]>([
  ['harsh criticism that is answered', 'harsh-2', 'answer', null, true, false],
  ['harsh criticism that is removed', 'harsh-2', 'remove', '2.2', false, true],
  ['harsh criticism that is answered and removed', 'harsh-2', 'answer-remove', '2.2', false, true],
  ['an insult that is removed by its rule', 'insult-2', 'remove', '2.2', true, false],
  ['an insult that is removed by another rule', 'insult-2', 'remove', '2.1', false, false],
  ['an insult that is answered', 'insult-2', 'answer', null, false, false],
  ['obscenity over a real pit that is only removed', 'rude-pit', 'remove', '2.1', false, false],
  ['obscenity over a real pit that is answered and removed', 'rude-pit', 'answer-remove', '2.1', true, false],
  ['thanks that are removed', 'nice-thumbs', 'remove', '2.5', false, true],
  [
    'obscenity around an emergency that is removed',
    'danger-obscene-gas',
    'answer-remove',
    '2.1',
    false,
    false,
  ],
  ['an emergency taken for a question', 'danger-gas', 'answer', null, false, false],
])('%s', (_, id, deed, rule, right, falseRemoval) => {
  expect(assessClassification(classified(id), { do: deed, rule })).toEqual({ right, falseRemoval });
});

test('every good example passes as an answer and every weak draft that must be changed does not', () => {
  for (const each of cases.filter((one) => one.drill === 'write').map(({ id }) => written(id))) {
    expect({ id: each.id, ...assessAnswer(each, each.good) }).toEqual({
      id: each.id,
      right: true,
      falseRemoval: false,
    });
  }
  const pit = written('write-pit');
  for (const weak of pit.weak) expect(assessAnswer(pit, weak).right).toBe(false);
  expect(assessAnswer(pit, { text: '  ' }).right).toBe(false);
});
