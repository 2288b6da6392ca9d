import { describe } from 'vitest';
import { table } from './table.ts';

describe('an answer by the address at its start', () => {
  table([
    [
      'answers only the person addressed',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Ольга, здравствуйте! Завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'answers the nearest earlier comment of that person',
      [
        ['olga', 'Когда?'],
        ['olga', 'И где?'],
        ['ivan', 'А свет?'],
        ['page', 'Здравствуйте, Ольга! Завтра.'],
      ],
      ['unanswered', 'answered 4', 'unanswered', 'own'],
    ],
    [
      'takes the nearer of two namesakes',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', 'Ольга, завтра.'],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'takes the whole name before the nearer namesake',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', 'Ольга Петрова, завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'takes the link before the name',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', '[id5|Ольга], завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'takes the link before a nearer namesake whose id is not known',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?', { author: { id: null, slug: 'olya', name: 'Ольга Котова', kind: 'person' } }],
        ['page', '[id5|Ольга], завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'reads the network’s own line',
      [
        ['alla', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.', { addressee: 'ответ Алле' }],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'by a line that names nobody in sight answers nobody',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { addressee: 'ответ Марине' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by a link to somebody out of sight answers nobody',
      [
        ['olga', 'Когда?'],
        ['page', '[id99|Марина], завтра.'],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by a link to somebody out of sight answers no nickname either',
      [
        ['nick', 'Когда?'],
        ['page', '[id99|Марина], завтра.'],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by the name of somebody out of sight answers nobody who has another name',
      [
        ['olga', 'Когда?'],
        ['page', 'Марина, здравствуйте! Завтра.'],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by a real name can be for a nickname',
      [
        ['nick', 'Когда?'],
        ['page', 'Марина, здравствуйте! Завтра.'],
      ],
      ['answered 2', 'own'],
    ],
    [
      'to a person of another thread answers nobody here',
      [
        ['ivan', 'Мусор?', { thread: '9', id: '90' }],
        ['olga', 'Когда?'],
        ['page', 'Иван, завтра.'],
      ],
      ['unanswered', 'unanswered', 'own'],
    ],
    [
      'to a person of another thread answers no nickname here',
      [
        ['ivan', 'Мусор?', { thread: '9', id: '90' }],
        ['nick', 'Когда?'],
        ['page', 'Иван, завтра.'],
      ],
      ['unanswered', 'unanswered', 'own'],
    ],
    [
      'to another official page answers no citizen',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Ольга, уточним.'],
        ['ivan', 'И?'],
        ['page', 'Управление ЖКХ, ждём ответа.'],
      ],
      ['answered-elsewhere 2', 'none', 'unanswered', 'own'],
    ],
    [
      'does not reach comments that came after it',
      [
        ['page', 'Ольга, завтра.'],
        ['olga', 'Когда?'],
      ],
      ['own', 'unanswered'],
    ],
  ]);
});
