import { describe } from 'vitest';
import { table } from './table.ts';

const HOUR = (at: string) => ({ at, precision: 'hour' as const });

describe('the order of a thread', () => {
  table([
    [
      'is the network’s time, not the arrival',
      [
        ['page', 'Завтра.', { minute: 5 }],
        ['olga', 'Когда?', { minute: 1 }],
        ['ivan', 'А свет?', { minute: 9 }],
      ],
      ['own', 'answered 1', 'unanswered'],
    ],
    [
      'is the numeric id within one minute',
      [
        ['page', 'Завтра.', { id: '10', minute: 1 }],
        ['olga', 'Когда?', { id: '9', minute: 1 }],
      ],
      ['own', 'answered 10'],
    ],
    [
      'is the arrival when ids are no numbers',
      [
        ['olga', 'Когда?', { id: 'b', minute: 1 }],
        ['page', 'Завтра.', { id: 'a', minute: 1 }],
      ],
      ['answered a', 'own'],
    ],
    [
      'does not trust «час назад» against a minute',
      [
        ['olga', 'Когда?', { posted: HOUR('2026-11-18T08:00:05.000Z') }],
        ['page', 'Завтра.', { posted: HOUR('2026-11-18T08:00:04.000Z') }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'does not trust a minute against «час назад»',
      [
        ['olga', 'Когда?', { posted: HOUR('2026-11-18T07:40:00.000Z') }],
        ['page', 'Завтра.', { minute: 35 }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'is the time of two neighbouring minutes, whatever the ids',
      [
        ['page', 'Завтра.', { id: '10', minute: 2 }],
        ['olga', 'Когда?', { id: '11', minute: 1 }],
      ],
      ['own', 'answered 10'],
    ],
    [
      'is the numeric id of the same length',
      [
        ['page', 'Завтра.', { id: '12', minute: 1 }],
        ['olga', 'Когда?', { id: '11', minute: 1 }],
      ],
      ['own', 'answered 12'],
    ],
    [
      'is the arrival when one id only begins with a digit',
      [
        ['olga', 'Когда?', { id: '1bc', minute: 1 }],
        ['page', 'Завтра.', { id: '2', minute: 1 }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'is the arrival when one id only ends with a digit',
      [
        ['olga', 'Когда?', { id: '200', minute: 1 }],
        ['page', 'Завтра.', { id: 'a1', minute: 1 }],
      ],
      ['answered a1', 'own'],
    ],
    [
      'holds when the time of the answer is unknown',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { posted: null }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'holds when a time is unknown',
      [
        ['olga', 'Когда?', { posted: null }],
        ['page', 'Завтра.'],
      ],
      ['answered 2', 'own'],
    ],
  ]);
});
