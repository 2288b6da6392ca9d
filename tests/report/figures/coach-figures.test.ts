import { expect, test } from 'vitest';
import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import { coachFigures } from '~/lib/report/figures/coach-figures.ts';

let answers = 0;

function check(given: Partial<DraftCheck>): DraftCheck {
  answers += 1;
  return {
    id: `event-${answers}`,
    at: '2026-11-20T10:00:00.000Z',
    page: 'vk:-1',
    answer: 'vk:-1:2:4',
    findings: [],
    muted: [],
    situation: null,
    edited: false,
    ...given,
  };
}

const left = (rule: string) => [{ rule, level: 'must' as const, count: 3 }];
const countOf = (rule: string, checks: DraftCheck[]) =>
  coachFigures(checks, null).rules.find((one) => one.rule === rule);

test('each rule is counted in answers: shown, put aside, and left standing', () => {
  const checks = [
    check({ spoken: ['kanc', 'vy'], muted: ['vy'], findings: left('kanc') }),
    check({ spoken: ['kanc'] }),
    check({ spoken: [] }),
  ];
  expect(coachFigures(checks, null)).toEqual({
    n: 3,
    rules: [
      { rule: 'vy', shown: 1, left: 0, muted: 1, often: false },
      { rule: 'kanc', shown: 2, left: 1, muted: 0, often: false },
    ],
  });
});

test('an answer of an earlier build counts as shown what stood at its end or was put aside', () => {
  expect(countOf('kanc', [check({ findings: left('kanc') })])).toMatchObject({ shown: 1, left: 1 });
  expect(countOf('vy', [check({ muted: ['vy'] })])).toMatchObject({ shown: 1, muted: 1 });
});

test('an answer that two logs tell of counts once', () => {
  const one = check({ muted: ['vy'] });
  expect(coachFigures([one, { ...one }], null)).toMatchObject({ n: 1, rules: [{ muted: 1 }] });
});

test('a period counts what was written in it alone', () => {
  const checks = [check({ muted: ['vy'] }), check({ muted: ['vy'], at: '2026-01-01T10:00:00.000Z' })];
  expect(coachFigures(checks, Date.parse('2026-11-01T00:00:00.000Z'))).toMatchObject({ n: 1 });
});

test.each([
  ['five times and half of the times it was shown', 5, 5, true],
  ['four times, which may be chance', 4, 0, false],
  ['five times of eleven', 5, 6, false],
])('a rule put aside %s is called out or not', (_, muted, shown, often) => {
  const checks = [
    ...Array.from({ length: muted }, () => check({ muted: ['vy'], spoken: ['vy'] })),
    ...Array.from({ length: shown }, () => check({ spoken: ['vy'] })),
  ];
  expect(countOf('vy', checks)?.often).toBe(often);
});
