import type { Rule } from '~/lib/answer/rule.ts';

/** The doer behind the participle makes it fit to read: «засыпана подрядчиком». */
const DOER = /^(?:\p{L}+(?:ой|ом|ем|ами|ями|ником|чиком|ией|ей))$/u;

export const passive: Rule = {
  id: 'passive',
  group: 'plain',
  level: 'hint',
  why: 'coach_why_passive',
  source: 'ВШЭ, индекс синтаксической сложности',
  find: ({ verbs, words }) =>
    verbs.flatMap(({ start, end, use }) => {
      if (use.tense !== 'passive') return [];
      const place = words.findIndex((word) => word.start === start);
      const next = words[place + 1];
      if (next !== undefined && DOER.test(next.word)) return [];
      return [{ start, end, expected: [use.did] }];
    }),
  good: ['Елена, здравствуйте! Яму засыпали.', 'Елена, здравствуйте! Яма засыпана подрядчиком.'],
  bad: ['Елена, здравствуйте! Яма засыпана.', 'Елена, здравствуйте! Двор очищен от снега.'],
};
