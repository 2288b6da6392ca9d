import { firstNameOf, isSameName } from '~/lib/answer/first-names.ts';
import { capital } from '~/lib/answer/name-forms.ts';
import type { Rule } from '~/lib/answer/rule.ts';

export const wrongName: Rule = {
  id: 'wrong-name',
  group: 'person',
  level: 'must',
  why: 'coach_why_wrong_name',
  source: 'Госуслуги, редакционная политика: обращение к человеку',
  find: ({ opening }, { author }) => {
    const own = author === null ? null : firstNameOf(author);
    if (own === null || opening.address.some(({ word }) => isSameName(word, own))) return [];
    const [other] = opening.address;
    if (other === undefined) return [];
    return [{ start: other.start, end: other.end, values: [capital(own)], expected: [capital(own)] }];
  },
  good: [
    'Елена, здравствуйте! Яму засыпали.',
    'Елена и Ольга, здравствуйте! Яму засыпали.',
    'Здравствуйте, Елена! Роман, наш мастер, засыпал яму.',
    { text: 'Ольга, здравствуйте! Яму засыпали.', author: 'Подслушано в Заречье' },
  ],
  bad: ['Ольга, здравствуйте! Яму засыпали.', 'Добрый день, Марина Юрьевна! Яму засыпали.'],
};
