import { expect, test } from 'vitest';
import { distributionOf } from '~/lib/report/figures/distribution.ts';
import { answer, question } from '~/tests/report/report-cases.ts';

const HOUR = 3_600_000;

test('each first reaction stands in the column it took no longer than, and the columns add up to all of them', () => {
  const cases = [
    question({ answers: [answer('2026-11-16T11:00'), answer('2026-11-18T11:00')] }),
    question({ answers: [answer('2026-11-16T11:01')] }),
    question({ answers: [answer('2026-11-30T10:00')] }),
    question({ answers: [answer(null)] }),
    question(),
  ];
  const columns = distributionOf(cases).filter(({ n }) => n > 0);
  expect(columns).toEqual([
    { from: HOUR / 2, to: HOUR, n: 1 },
    { from: HOUR, to: 2 * HOUR, n: 1 },
    { from: 72 * HOUR, to: null, n: 1 },
  ]);
});
