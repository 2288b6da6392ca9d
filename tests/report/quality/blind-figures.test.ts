import { expect, test } from 'vitest';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type { Draw } from '~/lib/log/blind/read-blind.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';

const YES: Marks = { greeting: 'yes', essence: 'yes', plain: 'yes', own: 'yes', friendly: 'yes' };
const SKIP: Marks = { greeting: 'skip', essence: 'skip', plain: 'skip', own: 'skip', friendly: 'skip' };

function draw(month: string, marks: readonly Marks[]): Draw {
  const answers = Array.from({ length: 10 }, (_, index) => ({
    comment: `vk:-1:2:${index}`,
    answer: `vk:-1:2:${index}9`,
  }));
  return {
    id: month,
    at: '2026-11-20T10:00:00.000Z',
    month,
    seed: `${month} all 1`,
    of: 40,
    page: null,
    answers,
    marks: new Map(marks.map((each, index) => [answers[index]?.answer ?? '', each])),
  };
}

test('a criterion is counted of the answers it could be said of, all draws of the month together', () => {
  const draws = [
    draw('2026-11', [YES, { ...YES, own: 'no', plain: 'skip' }, SKIP]),
    draw('2026-11', [{ ...YES, own: 'no' }]),
    draw('2026-10', [YES, YES]),
  ];
  const { judged, drawn, criteria } = blindFigures(draws, '2026-11');
  expect([judged, drawn]).toEqual([3, 20]);
  expect(criteria.map(({ criterion, part, of, skipped }) => [criterion, part, of, skipped])).toEqual([
    ['greeting', 3, 3, 1],
    ['essence', 3, 3, 1],
    ['plain', 2, 2, 2],
    ['own', 1, 3, 1],
    ['friendly', 3, 3, 1],
  ]);
});

test('a quarter counts its months, and a page its own draws alone', () => {
  const of = (month: string, page: string | null) => ({ ...draw(month, [YES]), page });
  const draws = [of('2026-10', null), of('2026-11', 'vk:-1'), of('2026-09', null)];
  expect(blindFigures(draws, '2026-q4').judged).toBe(2);
  expect(blindFigures(draws, '2026').judged).toBe(3);
  expect(blindFigures(draws, '2026-q4', 'vk:-1').judged).toBe(1);
});
