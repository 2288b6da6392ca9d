import type { Rule } from '~/lib/answer/rule.ts';

export const replyButton: Rule = {
  id: 'reply-button',
  group: 'person',
  level: 'must',
  why: 'coach_why_reply_button',
  source: 'Инза (Ульяновская обл.), постановление № 1150 от 07.12.2022',
  find: (_, { tied }) => (tied ? [] : [{ start: 0, end: 0 }]),
  good: ['Елена, здравствуйте! Яму засыпали.'],
  bad: [{ text: 'Елена, здравствуйте! Яму засыпали.', tied: false }],
};
