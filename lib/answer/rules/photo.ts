import type { Rule } from '~/lib/answer/rule.ts';

export const photo: Rule = {
  id: 'photo',
  group: 'answer',
  level: 'should',
  why: 'coach_why_photo',
  source: 'Практика «было — стало» с одной точки',
  find: ({ verbs }, draft) => {
    if (!draft.repair || draft.photo) return [];
    const done = verbs.find(({ use }) => use.kind === 'repair' && use.tense !== 'future');
    return done === undefined ? [] : [{ start: done.start, end: done.end, ask: 'photo' }];
  },
  good: [
    { text: 'Елена, здравствуйте! Яму засыпали.', repair: true, photo: true },
    { text: 'Елена, здравствуйте! Яму засыпят завтра.', repair: true },
    'Елена, здравствуйте! Яму засыпали.',
  ],
  bad: [
    { text: 'Елена, здравствуйте! Яму засыпали.', repair: true },
    { text: 'Елена, здравствуйте! Двор расчищен.', repair: true },
  ],
};
