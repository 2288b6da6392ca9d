import type { Rule } from '~/lib/answer/rule.ts';

export const obscene: Rule = {
  id: 'obscene',
  group: 'safety',
  level: 'must',
  why: 'coach_why_obscene',
  source: 'Курск, А. Хинштейн, 13.01.2025',
  find: ({ text }, draft) => draft.obscene(text).map(({ start, end }) => ({ start, end })),
  good: ['Елена, здравствуйте! Яму засыпали.'],
  bad: ['Елена, здравствуйте! Не пишите хуйню, яму засыпали.'],
};
