import { firstNameOf, isSameName } from '~/lib/answer/first-names.ts';
import { capital, otherCasesOf } from '~/lib/answer/name-forms.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

export const name: Rule = {
  id: 'name',
  group: 'person',
  level: 'must',
  why: 'coach_why_name',
  source: 'Госуслуги, редакционная политика: обращение к человеку',
  find: (reading, { author, limits, text }) => {
    const own = author === null || text.trim() === '' ? null : firstNameOf(author);
    if (own === null) return [];
    const near = wordsWithin(reading, limits.name);
    if (near.some(({ word }) => isSameName(word, own))) return [];
    return [inOtherCase(near, own) ?? { start: 0, end: 0, values: [capital(own)], expected: [capital(own)] }];
  },
  good: [
    'Елена, здравствуйте! Яму засыпали.',
    'Здравствуйте, Лена! Яму засыпали.',
    { text: 'Здравствуйте! Яму засыпали.', author: 'Подслушано в Заречье' },
    { text: 'Елена, добрый день! Яму засыпали.', author: 'Elena Petrova' },
  ],
  bad: [
    'Здравствуйте! Яму засыпали.',
    'Елене добрый день! Яму засыпали.',
    { text: 'Добрый день! Яму засыпали.', author: 'Мария Ли' },
  ],
};

function wordsWithin({ flat, opening }: Reading, limit: number): (Found & { word: string })[] {
  const seen = flat.slice(0, limit + opening.hidden);
  return [...seen.matchAll(/[\p{L}-]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** «Елене добрый день»: she is called in the nominative. */
function inOtherCase(near: readonly (Found & { word: string })[], own: string): Found | null {
  const forms = otherCasesOf(own);
  const found = near.slice(0, 4).find(({ word }) => forms.includes(word));
  return found === undefined
    ? null
    : {
        start: found.start,
        end: found.end,
        variant: 'case',
        values: [capital(own)],
        expected: [capital(own)],
      };
}
