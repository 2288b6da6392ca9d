import { describe } from 'vitest';
import type { Said } from './conversation.ts';
import { table } from './table.ts';

describe('a later comment of an answered person', () => {
  const asked: Said[] = [
    ['olga', 'Когда?'],
    ['page', 'Завтра.', { replyTo: '1' }],
  ];
  table([
    [
      'that asks opens the earlier one again and is open itself',
      [...asked, ['olga', 'А тротуар?']],
      ['unanswered again', 'own', 'unanswered'],
    ],
    [
      'is closed together with the earlier one by the next official word',
      [...asked, ['olga', 'А тротуар?'], ['page', 'И тротуар.']],
      ['answered 2', 'own', 'answered 4', 'own'],
    ],
    [
      'stays open when the next official word is for somebody else',
      [...asked, ['olga', 'А тротуар?'], ['ivan', 'Свет?'], ['page', 'Иван, вечером.']],
      ['unanswered again', 'own', 'unanswered', 'answered 5', 'own'],
    ],
    ['that thanks opens nothing', [...asked, ['olga', 'Спасибо 🙏']], ['answered 2', 'own', 'unanswered']],
    [
      'opens nothing when it was deleted',
      [...asked, ['olga', 'А тротуар?', { deleted: true }]],
      ['answered 2', 'own', 'gone'],
    ],
    [
      'by another person opens nothing',
      [...asked, ['ivan', 'А тротуар?']],
      ['answered 2', 'own', 'unanswered'],
    ],
    [
      'in another thread opens nothing',
      [...asked, ['olga', 'А тротуар?', { thread: '3' }]],
      ['answered 2', 'own', 'unanswered'],
    ],
    [
      'opens again after a second answer too',
      [...asked, ['olga', 'А где?'], ['page', 'Ольга, там.'], ['olga', 'А точно?']],
      ['unanswered again', 'own', 'unanswered again', 'own', 'unanswered'],
    ],
    [
      'is closed by another official page as well',
      [...asked, ['olga', 'А тротуар?'], ['zhkh', 'И тротуар.', { replyTo: '3' }]],
      ['answered 2', 'own', 'answered-elsewhere 4', 'none'],
    ],
  ]);
});
