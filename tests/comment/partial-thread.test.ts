import { describe } from 'vitest';
import { table } from './table.ts';

describe('a thread that is not loaded to its end', () => {
  table([
    ['leaves it unknown whether it was answered', [['olga', 'Когда?', { partial: true }]], ['unknown']],
    [
      'keeps an answer that was seen',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'leaves every open comment of it unknown',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['ivan', 'А свет?'],
      ],
      ['answered 2', 'own', 'unknown'],
    ],
    [
      'leaves it unknown whether a later question was answered',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['olga', 'Где?'],
      ],
      ['unknown again', 'own', 'unknown'],
    ],
    [
      'says nothing about another thread',
      [
        ['olga', 'Когда?', { partial: true }],
        ['ivan', 'А свет?', { thread: '2' }],
      ],
      ['unknown', 'unanswered'],
    ],
    [
      'keeps own and deleted comments what they are',
      [
        ['page', 'Завтра.', { partial: true }],
        ['olga', 'Когда?', { deleted: true }],
      ],
      ['own', 'gone'],
    ],
  ]);
});
