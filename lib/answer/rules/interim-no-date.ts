import { daylessInterim } from '~/lib/answer/dayless-interim.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const interimNoDate: Rule = {
  id: 'interim-no-date',
  group: 'promise',
  level: 'must',
  why: 'coach_why_interim_no_date',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: (reading, { today }) =>
    daylessInterim(reading, today)
      .slice(0, 1)
      .map((place) => ({ ...place, ask: 'when' as const })),
  good: [
    'Елена, здравствуйте! Ответа пока нет: спросили подрядчика. Вернёмся с ответом в пятницу.',
    'Елена, здравствуйте! Спросили подрядчика: яму засыпали вчера.',
  ],
  bad: [
    'Елена, здравствуйте! Уточняем у перевозчика.',
    'Елена, здравствуйте! Ответа пока нет, запросили управляющую компанию.',
  ],
};
