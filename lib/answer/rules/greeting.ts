import type { Rule } from '~/lib/answer/rule.ts';

export const greeting: Rule = {
  id: 'greeting',
  group: 'person',
  level: 'must',
  why: 'coach_why_greeting',
  source: 'Рязань, правила ответов в социальных сетях',
  find: ({ opening }, { limits, text }) => {
    const { greeting: found } = opening;
    if (found === null || found.at > limits.greeting) return text.trim() === '' ? [] : [{ start: 0, end: 0 }];
    if (!found.stale) return [];
    return [
      {
        start: found.start,
        end: found.end,
        level: 'hint',
        variant: 'stale',
        expected: ['здравствуйте', 'добрый день'],
      },
    ];
  },
  good: [
    'Елена, здравствуйте! Яму засыпали.',
    'Добрый вечер, Елена! Яму засыпали.',
    '[id7|Елена], доброе утро! Яму засыпали.',
  ],
  bad: [
    'Елена, яму засыпали сегодня утром.',
    'Мусор вывезут завтра до обеда.',
    'Елена, доброго времени суток! Яму засыпали.',
  ],
};
