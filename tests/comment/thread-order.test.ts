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
      'holds when a time is unknown',
      [
        ['olga', 'Когда?', { posted: null }],
        ['page', 'Завтра.'],
      ],
      ['answered 2', 'own'],
    ],
  ]);
});
