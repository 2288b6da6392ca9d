import { hasDayAhead } from '~/lib/answer/answered.ts';
import { INTERIM } from '~/lib/answer/interim-signs.ts';
import { places, said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { tellsDone } from '~/lib/answer/tells-done.ts';

/** Beside a thing that is done these only tell how it was found out. */
const ASKED = said('спросили|запросили|проверяем');
const HABIT = /^\s+(?:\p{L}+\s+)?(?:кажд\p{L}+|ежедневно|регулярно|постоянно)/u;

export const interimNoDate: Rule = {
  id: 'interim-no-date',
  group: 'promise',
  level: 'must',
  why: 'coach_why_interim_no_date',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: (reading, { today }) => {
    if (hasDayAhead(reading, today)) return [];
    const done = tellsDone(reading.body);
    return places(INTERIM, reading.prose)
      .filter(({ start, end }) => !(done && ASKED.test(reading.prose.slice(start, end))))
      .filter(({ end }) => !HABIT.test(reading.prose.slice(end)))
      .slice(0, 1)
      .map((place) => ({ ...place, ask: 'when' as const }));
  },
  good: [
    'Елена, здравствуйте! Ответа пока нет: спросили подрядчика. Вернёмся с ответом в пятницу.',
    'Елена, здравствуйте! Спросили подрядчика: яму засыпали вчера.',
  ],
  bad: [
    'Елена, здравствуйте! Уточняем у перевозчика.',
    'Елена, здравствуйте! Ответа пока нет, запросили управляющую компанию.',
  ],
};
