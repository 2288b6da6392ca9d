import { promisedActions } from '~/lib/answer/promised-actions.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const promiseCount: Rule = {
  id: 'promise-count',
  group: 'promise',
  level: 'hint',
  why: 'coach_why_promise_count',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: (reading, { limits }) => {
    const promised = promisedActions(reading).filter(({ tells }) => !tells);
    return promised.slice(limits.promises, limits.promises + 1).map(({ start, end }) => ({
      start,
      end,
      values: [String(promised.length)],
    }));
  },
  good: ['Елена, здравствуйте! Яму засыпят 20 ноября, разметку нанесут 25 ноября.'],
  bad: ['Елена, здравствуйте! Яму засыпят 20 ноября, разметку нанесут 25 ноября, знак поставят 26 ноября.'],
};
