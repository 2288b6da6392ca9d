import { firstNameOf } from '~/lib/answer/first-names.ts';
import { genderOf } from '~/lib/answer/name-forms.ts';
import { places, said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

const RESPECT = said('уважаем(?:ый|ая)');

export const gender: Rule = {
  id: 'gender',
  group: 'person',
  level: 'hint',
  why: 'coach_why_gender',
  source: 'Госуслуги, редакционная политика: обращение к человеку',
  find: ({ prose }, { author }) => {
    const own = author === null ? null : firstNameOf(author);
    const known = own === null ? null : genderOf(own);
    if (known === null) return [];
    const right = known === 'female' ? 'уважаемая' : 'уважаемый';
    return places(RESPECT, prose)
      .filter(({ start, end }) => prose.slice(start, end) !== right)
      .map((place) => ({ ...place, expected: [right] }));
  },
  good: [
    'Уважаемая Елена, здравствуйте! Яму засыпали.',
    { text: 'Уважаемый Саша, здравствуйте!', author: 'Саша' },
  ],
  bad: [
    'Уважаемый Елена, здравствуйте! Яму засыпали.',
    { text: 'Уважаемая Павел, здравствуйте!', author: 'Павел' },
  ],
};
