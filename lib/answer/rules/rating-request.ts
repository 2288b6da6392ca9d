import { places, said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

const RATE = said(
  '(?:оцените|оценить|просим оценить|поставьте,? (?:нам |пожалуйста,? |вашу )*(?:оценку|лайк|пять|5)|поставить (?:\\p{L}+ )?оценку|оставьте (?:\\p{L}+ )?(?:отзыв|оценку)|пройдите (?:\\p{L}+ )?опрос|проголосуйте за)',
);
/** «Оценить ущерб» rates no answer. */
const OTHER = /^\s+(?:\p{L}+\s+)?(?:ущерб|объем|состояние|стоимость|масштаб|ситуаци|риск)/u;

export const ratingRequest: Rule = {
  id: 'rating-request',
  group: 'tone',
  level: 'must',
  why: 'coach_why_rating_request',
  source: 'Рязань, правила ответов в социальных сетях',
  find: ({ prose }, { solved }) =>
    solved ? [] : places(RATE, prose).filter(({ end }) => !OTHER.test(prose.slice(end))),
  good: [
    { text: 'Елена, здравствуйте! Яму засыпали. Оцените нашу работу, пожалуйста.', solved: true },
    'Елена, здравствуйте! Приедем оценить состояние дороги 20 ноября.',
  ],
  bad: [
    'Елена, здравствуйте! Яму пока не засыпали. Оцените наш ответ.',
    'Елена, здравствуйте! Поставьте, пожалуйста, оценку.',
  ],
};
