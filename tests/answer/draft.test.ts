import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { draftOf } from '~/lib/answer/draft.ts';

const KNOWN = {
  text: 'Здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром. Оцените ответ, если всё хорошо.',
  comment: 'На Ленина, 12 яма.',
  today: '2026-11-18',
};
const heard = (more: Partial<Parameters<typeof draftOf>[0]> = {}) =>
  check(draftOf({ ...KNOWN, ...more }))
    .filter(({ level }) => level !== 'hint')
    .map(({ rule }) => rule);

test('of what is not known about a draft nothing is asked: no name, no photo, no other reply box', () => {
  expect(heard()).toEqual(['rating-request']);
});

test('what is known about a draft is asked for', () => {
  expect(heard({ author: 'Елена' })).toContain('name');
  expect(heard({ repair: true })).toContain('photo');
  expect(heard({ tied: false })).toContain('reply-button');
  expect(heard({ solved: true })).toEqual([]);
  expect(heard({ obscene: () => [{ start: 0, end: 5 }] })).toContain('obscene');
});

test('without a calendar of the territory the usual days off are known', () => {
  const days = (text: string) =>
    check(draftOf({ ...KNOWN, text }))
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'day-off');
  expect(days('Здравствуйте! Яму засыпят в субботу.')).toEqual(['day-off']);
  expect(days('Здравствуйте! Яму засыпят в пятницу.')).toEqual([]);
});
