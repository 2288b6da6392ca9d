import type { Rule } from '~/lib/answer/rule.ts';

export const longSentence: Rule = {
  id: 'long-sentence',
  group: 'plain',
  level: 'should',
  why: 'coach_why_long_sentence',
  source: 'ВШЭ, индекс синтаксической сложности',
  find: ({ sentences }, { limits }) =>
    sentences.flatMap(({ start, end, words }) => {
      if (words.length <= limits.longSentence) return [];
      const level = words.length > limits.tooLongSentence ? 'must' : 'should';
      return [{ start, end, level, values: [String(words.length)] } as const];
    }),
  good: ['Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром.'],
  bad: [
    'Елена, здравствуйте! В парке закончили первый этап, положили плитку на трёх дорожках, поставили двадцать лавочек и урн, привезли грунт для клумб, а ещё провели свет вдоль всей аллеи до пруда.',
    'Яму у дома засыпали утром, а асфальт положат позже, когда завод начнёт снова варить горячую смесь для всех дорог нашего района.',
  ],
};
