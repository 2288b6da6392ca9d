import { expect, test } from 'vitest';
import { isSameName } from '~/lib/text/same-name.ts';

test.each([
  ['Нина Орлова', 'орлова  нина'],
  ['Н. Орлова', 'Нина Орлова'],
  ['Орлова Н. П.', 'Нина Орлова'],
  ['Семёнов', 'Артём Семенов'],
  ['Нина', 'Нина Орлова'],
  ['anna', 'Anna'],
])('«%s» and «%s» may be one person', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
  expect(isSameName(other, one)).toBe(true);
});

test.each([
  ['Нина Орлова', 'Раиса Орлова'],
  ['Н. Орлова', 'Н. Орлов'],
  ['Н. Орлова', 'Р. Орлова'],
  ['Раиса', 'Нина Орлова'],
  ['', ''],
  ['', 'Нина Орлова'],
  ['—', '…'],
])('«%s» and «%s» are two', (one, other) => {
  expect(isSameName(one, other)).toBe(false);
  expect(isSameName(other, one)).toBe(false);
});
