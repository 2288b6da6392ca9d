import type { Rule } from '~/lib/answer/rule.ts';

export const dayOff: Rule = {
  id: 'day-off',
  group: 'promise',
  level: 'hint',
  why: 'coach_why_day_off',
  source: 'Производственный календарь, постановление от 24.09.2025',
  find: ({ days }, { today, isWorking }) =>
    days.flatMap(({ start, end, due, role }) =>
      role === 'deadline' && due !== null && due > today && !isWorking(due)
        ? [{ start, end, ask: 'when' }]
        : [],
    ),
  good: [
    'Елена, здравствуйте! Яму засыпят до 20 ноября.',
    'Елена, здравствуйте! Праздник в воскресенье, 22 ноября.',
  ],
  bad: ['Елена, здравствуйте! Яму засыпят до 31 декабря.', 'Елена, здравствуйте! Яму засыпят в субботу.'],
};
