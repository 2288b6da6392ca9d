import { expect, it } from 'vitest';
import { readCounter } from '~/lib/text/counter.ts';

it.each([
  ['52', 52, true],
  ['14 комментариев', 14, true],
  ['Комментировать, 1 комментарий', 1, true],
  ['1 204', 1204, true],
  ['1\u00a0204 комментария', 1204, true],
  ['12\u202f345\u202f678', 12_345_678, true],
  ['1,204', 1204, true],
  ['1,2K', 1200, false],
  ['1.2K', 1200, false],
  ['1,2\u00a0К', 1200, false],
  ['3 тыс.', 3000, false],
  ['2,5M', 2_500_000, false],
  ['1,1 млн', 1_100_000, false],
  ['5 комментариев', 5, true],
  ['5 минут', 5, true],
  ['0', 0, true],
  ['Показать ещё 24 ответа', 24, true],
])('«%s» counts %d, exactly: %s', (text, value, exact) => {
  expect(readCounter(text)).toEqual({ value, exact });
});

it.each(['', 'Комментировать', '1,5'])('«%s» holds no whole number', (text) => {
  expect(readCounter(text)).toBeNull();
});
