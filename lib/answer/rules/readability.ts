import { readingEase, syllablesOf } from '~/lib/answer/readability.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const readability: Rule = {
  id: 'readability',
  group: 'plain',
  level: 'hint',
  why: 'coach_why_readability',
  source: 'И. В. Оборнева, формула читаемости для русского языка',
  find: ({ words, sentences }, { limits }) => {
    if (words.length < limits.easeFrom || readingEase(words, sentences.length) >= limits.ease) return [];
    // A number helps nobody: the longest words are the cause that can be mended.
    const longest = [...words]
      .sort((one, other) => syllablesOf(other.word) - syllablesOf(one.word))
      .slice(0, 2);
    return longest.map(({ start, end }) => ({ start, end }));
  },
  good: [
    'Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром. Асфальт положат до 15 декабря, когда привезут смесь.',
  ],
  bad: [
    'Елена, здравствуйте! Обеспечение функционирования коммунальной инфраструктуры муниципального образования регламентировано действующими региональными нормативными документами, утверждёнными администрацией.',
  ],
};
