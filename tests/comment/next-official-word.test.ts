import { describe } from 'vitest';
import { table } from './table.ts';

describe('the next official word in the thread', () => {
  table([
    [
      'answers what stands before it',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра починим.'],
      ],
      ['answered 2', 'own'],
    ],
    [
      'answers everybody since the official word before',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.'],
        ['ivan', 'А свет?'],
        ['alla', 'И вода?'],
        ['page', 'Всё завтра.'],
      ],
      ['answered 2', 'own', 'answered 5', 'answered 5', 'own'],
    ],
    [
      'does not reach over an official word that was for somebody else',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Вечером.', { replyTo: '2' }],
        ['page', 'Ждите.'],
      ],
      ['unanswered', 'answered 3', 'own', 'own'],
    ],
    [
      'answers nobody of another thread',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { thread: '2' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'before a comment is no answer to it',
      [
        ['page', 'Завтра.'],
        ['olga', 'Когда?'],
      ],
      ['own', 'unanswered'],
    ],
    [
      'skips what was deleted',
      [
        ['olga', 'Когда?', { deleted: true }],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.'],
      ],
      ['gone', 'answered 3', 'own'],
    ],
    [
      'that was deleted is no answer any more',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { deleted: true }],
      ],
      ['unanswered', 'gone'],
    ],
    [
      'after a deleted one reaches over it',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { deleted: true }],
        ['ivan', 'А свет?'],
        ['page', 'В пятницу.'],
      ],
      ['answered 4', 'gone', 'answered 4', 'own'],
    ],
    [
      'with a greeting and no name is for everybody',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Добрый день! Уважаемые жители, завтра.'],
      ],
      ['answered 3', 'answered 3', 'own'],
    ],
  ]);
});
