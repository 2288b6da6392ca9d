import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { timeSpent } from '~/tests/setup/time-spent.ts';
import { exampleDraft } from './example.ts';

/** Least of several runs, ms: a busy machine only ever adds. */
function leastTime(text: string): number {
  const once = () => check(exampleDraft(`Елена, здравствуйте! ${text}`));
  return Math.min(...[1, 2, 3].map(() => timeSpent(once)));
}

test.each(['а', ' ', '1', '«', '«не ', 'не ', '12.', '!', 'до ', '\n'])(
  'eight thousand signs of «%s» are checked without a wait',
  (unit) => {
    leastTime('яма');
    expect(leastTime(unit.repeat(8000 / unit.length))).toBeLessThan(150);
  },
);
