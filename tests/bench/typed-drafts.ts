import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { type EarlierAnswer, earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import cases from '~/tests/answer/own-cases.json';

const texts = cases.map(({ a }) => a);

/** 500 answers that a page gave before, each of two or three sentences. */
export const EARLIER: readonly EarlierAnswer[] = Array.from({ length: 500 }, (_, number) => ({
  text: `${texts[number % texts.length]} ${texts[(number * 7 + 3) % texts.length]}`,
}));

/** Drafts of 700 characters as while somebody types: each ends with other letters, all with 500 answers at hand. */
export function typedDrafts(): Draft[] {
  const text = texts.join(' ').slice(0, 690);
  const earlier = earlierAnswers(EARLIER);
  return Array.from({ length: 20 }, (_, number) =>
    draftOf({
      text: text + 'абвгдежзиклмнопрстуф'.slice(number, number + 10).padEnd(10, 'а'),
      comment: 'Когда засыпят яму на Ленина 12 и почему не горят фонари?',
      author: 'Елена Петрова',
      today: '2026-11-18',
      earlier,
      obscene: (each) => findFlags(each).flags,
    }),
  );
}
