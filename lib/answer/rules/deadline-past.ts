import type { Rule } from '~/lib/answer/rule.ts';

export const deadlinePast: Rule = {
  id: 'deadline-past',
  group: 'promise',
  level: 'must',
  why: 'coach_why_deadline_past',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: ({ sentences }, { today }) =>
    sentences.flatMap(({ days }) => {
      const ahead = days.some(({ due }) => due !== null && due >= today);
      return days.flatMap(({ start, end, due, kind, role, lead }) => {
        if (kind === 'impossible') return [{ start, end, variant: 'impossible', ask: 'when' as const }];
        if (role !== 'deadline' || due === null || due >= today) return [];
        // «По вашему звонку 16 ноября перезвонят завтра»: the promise has its day, this one only tells.
        return ahead && !lead ? [] : [{ start, end, ask: 'when' as const }];
      });
    }),
  good: [
    'Елена, здравствуйте! Асфальт положат до 20 ноября.',
    'Елена, здравствуйте! Яму засыпали 15 ноября.',
    'Елена, здравствуйте! По звонку 16 ноября вам перезвонят сегодня до 17:00.',
    'Елена, здравствуйте! Улица в плане на 2027 год, её заасфальтируют до 1 сентября.',
    'Елена, здравствуйте! Обещали починить до 10 ноября и не успели. Починим 20 ноября.',
  ],
  bad: [
    'Елена, здравствуйте! Асфальт положат до 15 ноября.',
    'Елена, здравствуйте! Срок — до 10.11.2026.',
    'Елена, здравствуйте! Засыпят до 31 июня.',
  ],
};
