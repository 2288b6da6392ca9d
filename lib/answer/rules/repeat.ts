import type { Rule } from '~/lib/answer/rule.ts';

/** An answer older than this, days, is no template any more. */
const RECENT = 90;
const DAY_MS = 86_400_000;

export const repeat: Rule = {
  id: 'repeat',
  group: 'tone',
  level: 'should',
  why: 'coach_why_repeat',
  source: 'Бердск, методика понятного языка, 30.12.2025',
  find: ({ text }, { comment, earlier, today, limits }) => {
    const from = new Date(Date.parse(today) - RECENT * DAY_MS).toISOString();
    const like = earlier?.mostLike(text, from, comment) ?? null;
    if (like === null || like.share < limits.repeat) return [];
    const { start, end } = like.sentence;
    // The same street and a fact: the neighbour gets the same true answer, «так и надо».
    if (like.honest) return [{ start, end, level: 'hint', variant: 'honest', values: [like.answer.text] }];
    return [{ start, end, values: [like.answer.text], ask: 'what' }];
  },
  good: [
    {
      text: 'Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром, асфальт положат до 15 декабря.',
      earlier: ['Ольга, добрый день! Лифт на Мира, 3 запустили вчера: заменили трос и проверили тормоз.'],
    },
  ],
  bad: [
    {
      text: 'Елена, здравствуйте! Спасибо, что написали нам. Передали вашу просьбу коллегам из дорожной службы, они занимаются этим вопросом.',
      earlier: [
        'Павел, здравствуйте! Спасибо, что написали нам. Передали вашу просьбу коллегам из дорожной службы, они занимаются этим вопросом.',
      ],
    },
    {
      text: 'Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром, асфальт положат до 15 декабря.',
      earlier: [
        'Ольга, здравствуйте! Яму у дома 14 на Ленина засыпали сегодня утром, асфальт положат до 15 декабря.',
      ],
    },
  ],
};
