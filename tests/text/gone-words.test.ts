import { expect, test } from 'vitest';
import { goneByWords } from '~/lib/text/gone-words.ts';

test.each([
  ['Комментарий удалён автором', 'author'],
  ['Комментарий удалён пользователем', 'author'],
  ['Комментарий удалён модератором', 'page'],
  ['Комментарий удалён администратором сообщества', 'page'],
  ['Удалено руководителем страницы', 'page'],
  ['Комментарий удалён администрацией сайта', 'network'],
  ['Комментарий скрыт: нарушение правил', 'network'],
  ['Comment deleted by its author', 'author'],
])('the stub «%s» names %s', (words, by) => {
  expect(goneByWords(words)).toBe(by);
});

test.each([
  'Комментарий удалён',
  'Комментарий удалён пользователем или руководителем страницы',
  'Комментарий удалён автором или модератором',
  'Администрация города',
  '',
])('the stub «%s» names nobody', (words) => {
  expect(goneByWords(words)).toBeNull();
});
