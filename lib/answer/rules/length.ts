import type { Rule } from '~/lib/answer/rule.ts';
import { hasContact } from '~/lib/answer/signs.ts';

export const length: Rule = {
  id: 'length',
  group: 'plain',
  level: 'hint',
  why: 'coach_why_length',
  source: 'Рязань, правила ответов в социальных сетях',
  find: ({ text, flat, sentences, days }, { limits }) => {
    const size = text.trim().length;
    if (size === 0) return [];
    const over = sentences[limits.sentences];
    if (size > limits.longAnswer) return [{ start: limits.longAnswer, end: text.length, variant: 'long' }];
    if (over !== undefined) return [{ start: over.start, end: text.length, variant: 'long' }];
    const dry = size < limits.shortAnswer && days.length === 0 && !/\d/u.test(flat) && !hasContact(flat);
    return dry ? [{ start: 0, end: text.length, variant: 'dry', ask: 'what' }] : [];
  },
  good: ['Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром.'],
  bad: ['Елена, здравствуйте! Яму засыпали.', `Елена, здравствуйте! ${'Яму на Ленина засыпали. '.repeat(9)}`],
};
