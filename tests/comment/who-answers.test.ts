import { describe, expect, it } from 'vitest';
import { conversation, judged, type Said } from './conversation.ts';
import { table } from './table.ts';

describe('who cannot answer', () => {
  table([
    [
      'another community',
      [
        ['olga', 'Когда?'],
        ['club', 'Ольга, завтра.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
    [
      'a person who bears the page’s name',
      [
        ['olga', 'Когда?'],
        ['namesake', 'Ольга, завтра.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
    [
      'a neighbour',
      [
        ['olga', 'Когда?'],
        ['ivan', 'Завтра обещали.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
  ]);
});

describe('another listed official page', () => {
  table([
    [
      'answers elsewhere',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Завтра.'],
      ],
      ['answered-elsewhere 2', 'none'],
    ],
    [
      'steps back when the page answers too',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Завтра.', { replyTo: '1' }],
        ['page', 'Подтверждаем.', { replyTo: '1' }],
      ],
      ['answered 3', 'none', 'own'],
    ],
  ]);

  it('does not take the first answer of the page away', () => {
    const said: Said[] = [
      ['olga', 'Когда?'],
      ['page', 'Завтра.', { replyTo: '1' }],
      ['page', 'Сделали.', { replyTo: '1' }],
      ['zhkh', 'Сделали.', { replyTo: '1' }],
    ];
    expect(judged(conversation(said))[0]).toBe('answered 2');
  });
});
