import { isThanks, isWordless } from '~/lib/answer/citizen-mood.ts';
import { emptiness } from '~/lib/answer/empty-reply.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const emptyReply: Rule = {
  id: 'empty-reply',
  group: 'answer',
  level: 'should',
  why: 'coach_why_empty_reply',
  source: 'Бердск, методика понятного языка, 30.12.2025',
  find: (reading) => {
    if (isThanks(reading.comment.flat) || isWordless(reading.comment.flat)) return [];
    const place = emptiness(reading);
    return place === null ? [] : [{ ...place, ask: 'what' }];
  },
  good: [
    'Елена, здравствуйте! Яму засыпали.',
    'Елена, здравствуйте! Ответа пока нет, вернёмся 20 ноября.',
    { text: 'Елена, здравствуйте! Нет, не зальют: нет денег.', comment: 'Будет ли каток?' },
  ],
  bad: [
    'Елена, здравствуйте! Ваш вопрос очень важен для нас, работа в этом направлении ведётся.',
    'Елена, здравствуйте! Мы понимаем вашу обеспокоенность и делаем всё возможное.',
  ],
};
