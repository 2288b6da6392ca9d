import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { withoutRuns } from '~/lib/answer/runs.ts';
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

test('an endless run is blanked in place, and everything around it stays where it was', () => {
  const text = `Яму ${'а'.repeat(4000)} засыпали`;
  expect(withoutRuns(text)).toHaveLength(text.length);
  expect(withoutRuns(text).endsWith('\u0001 засыпали')).toBe(true);
});

test('long words, phones and paragraphs that people write stay as they are', () => {
  const text = 'Водоканализационно-эксплуатационное управление: 8 (800) 111-22-33.\n\n\nЖдём вас!!!';
  expect(withoutRuns(text)).toBe(text);
});
