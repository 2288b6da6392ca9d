import { expect, test } from 'vitest';
import { passedGrounds } from '~/lib/training/passed.ts';
import { scoreByGround, scoreOf } from '~/lib/training/score.ts';
import { attempt, SILENCED, WRONG } from './attempts.ts';

test.each([
  ['nothing was done', [], { right: 0, missed: 0, falseRemovals: 0, share: null }],
  ['all was right', [{}, {}], { right: 2, missed: 0, falseRemovals: 0, share: 1 }],
  ['one of four was missed', [{}, {}, {}, WRONG], { right: 3, missed: 1, falseRemovals: 0, share: 0.75 }],
  [
    'one of four was removed falsely',
    [{}, {}, {}, SILENCED],
    { right: 3, missed: 0, falseRemovals: 1, share: 0.5 },
  ],
  ['both kinds of mistakes', [{}, WRONG, SILENCED], { right: 1, missed: 1, falseRemovals: 1, share: 0.2 }],
  ['only false removals', [SILENCED], { right: 0, missed: 0, falseRemovals: 1, share: 0 }],
])('a false removal weighs threefold and stands apart: %s', (_, made, score) => {
  expect(scoreOf(made.map((changes) => attempt('09:00', changes)))).toEqual({
    ...score,
    attempts: made.length,
  });
});

test('each rule has a score of its own', () => {
  const scores = scoreByGround([
    attempt('09:00'),
    attempt('09:01', { ...SILENCED, ground: 'criticism' }),
    attempt('09:02', { ground: 'criticism' }),
  ]);
  expect([...scores].map(([ground, { share }]) => [ground, share])).toEqual([
    ['question', 1],
    ['criticism', 0.25],
  ]);
});

const other = { case: 'ask-pool' };

test.each([
  ['one right answer is not enough', [{}], false],
  ['two right answers on two cases', [{}, other], true],
  ['two right answers on one case of two', [{}, {}], false],
  ['a mistake before them does not matter', [WRONG, {}, other], true],
  ['a mistake after them takes it away', [{}, other, WRONG], false],
  ['a false removal four attempts ago holds it back', [SILENCED, {}, other, {}, other], false],
  ['a false removal five attempts ago is outgrown', [SILENCED, {}, other, {}, other, {}], true],
])('a rule is passed: %s', (_, made, passed) => {
  const own = made.map((changes, place) => attempt(`09:0${place}`, changes));
  expect(passedGrounds(own, () => 2).has('question')).toBe(passed);
});

test('a rule with a single case is passed on that case', () => {
  const own = [attempt('09:00'), attempt('09:01')];
  expect([...passedGrounds(own, () => 1)]).toEqual([['question', '2026-11-18T09:01:00.000Z']]);
});
