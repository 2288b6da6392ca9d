import { describe } from 'vitest';
import { table } from './table.ts';

describe('an answer by its reply id', () => {
  table([
    [
      'answers that comment',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'leaves the neighbour’s question open',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.', { replyTo: '2' }],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'goes before the name in its text',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Ольга, завтра.', { replyTo: '2' }],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'reaches into another thread',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1', thread: '2' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'counts whatever the printed times say',
      [
        ['olga', 'Когда?', { minute: 30 }],
        ['page', 'Завтра.', { replyTo: '1', minute: 20 }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'to a comment that is not loaded answers nobody in sight',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '99' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'to its own answer is for the same person',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['ivan', 'А свет?'],
        ['page', 'Уточнение: в 18:00.', { replyTo: '2' }],
      ],
      ['answered 2', 'own', 'unanswered', 'own'],
    ],
    [
      'to its own answer goes to what that person asked last',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['ivan', 'А свет?'],
        ['olga', 'А во сколько?'],
        ['page', 'В пять.', { replyTo: '2' }],
      ],
      ['answered 2', 'own', 'unanswered', 'answered 5', 'own'],
    ],
    [
      'to the page’s own opening is the next word in the thread',
      [
        ['page', 'Воды не будет до вечера.'],
        ['olga', 'Почему?'],
        ['page', 'Меняем трубу.', { replyTo: '1' }],
      ],
      ['own', 'answered 3', 'own'],
    ],
  ]);
});
