import { weekdayOf } from '~/lib/answer/day.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const weekday: Rule = {
  id: 'weekday',
  group: 'promise',
  level: 'hint',
  why: 'coach_why_weekday',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: ({ days }) =>
    days.flatMap(({ start, end, due, weekday: named }) =>
      named !== null && due !== null && weekdayOf(due) !== named ? [{ start, end, ask: 'when' }] : [],
    ),
  good: ['Елена, здравствуйте! Вернёмся с ответом в пятницу, 20 ноября.'],
  bad: ['Елена, здравствуйте! Вернёмся с ответом в четверг, 20 ноября.'],
};
