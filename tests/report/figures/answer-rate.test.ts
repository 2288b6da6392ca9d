import { expect, test } from 'vitest';
import { answerRate } from '~/lib/report/figures/answer-rate.ts';
import { answer, question } from '~/tests/report/report-cases.ts';

test('every comment that is owed an answer ends in one column, and the columns add up', () => {
  const cases = [
    question({ state: 'answered', answers: [answer('2026-11-16T11:00')] }),
    question({ state: 'interim', answers: [answer('2026-11-16T11:00', { interim: true })] }),
    question({ state: 'answered-elsewhere' }),
    question(),
    question({ state: 'gone' }),
    question({ state: 'unknown' }),
  ];
  const { n, ...columns } = answerRate(cases);
  expect(columns).toEqual({ answered: 1, interim: 1, elsewhere: 1, unanswered: 1, deleted: 1, unknown: 1 });
  expect(Object.values(columns).reduce((sum, count) => sum + count)).toBe(n);
});

test('an answer that was seen counts though the question is gone or was asked again', () => {
  const answers = [answer('2026-11-16T11:00')];
  const cases = [question({ state: 'gone', answers }), question({ state: 'unanswered', answers })];
  expect(answerRate(cases)).toMatchObject({ n: 2, answered: 2, deleted: 0, unanswered: 0 });
});

test('thanks, and what a person freed from an answer, are in no column', () => {
  expect(answerRate([question({ duty: 'courtesy' }), question({ duty: 'none' })]).n).toBe(0);
});
