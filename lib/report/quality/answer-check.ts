import { check } from '~/lib/answer/check.ts';
import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import type { GrowingAnswers } from '~/lib/answer/earlier-answers.ts';
import { sentencesOf } from '~/lib/answer/sentences.ts';
import type { IsWorkingDay } from '~/lib/answer/work-days.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { hidePersonal } from '~/lib/report/hiding/hide-personal.ts';
import { isoDate } from '~/lib/text/day.ts';
import { type GivenAnswer, givenAt } from './given-answers.ts';

/** One rule that an answer breaks; the sentence holds no name, phone or address that is known. */
export type Fault = { rule: string; sentence: string | null };

/** What the rules of the coach say of one answer that stands on a page. */
export type CheckedAnswer = { faults: Fault[]; repeated: boolean };

/** The territory in which answers are read. */
export type CheckPlace = { zone: string; isWorking: IsWorkingDay };

/** Only the composer knows whether a photo was to be expected. */
const MUTED: ReadonlySet<string> = new Set(['photo']);

/**
 * Checks one answer by the rules of the coach as they stand now, and beside those that were given before it.
 * @param earlier grows by this answer.
 */
export function checkAnswer(
  { answer, comment }: GivenAnswer,
  earlier: GrowingAnswers,
  place: CheckPlace,
): CheckedAnswer {
  const draft = draftFor({ answer, comment }, earlier, place);
  const found = check(draft, MUTED).filter(({ variant }) => variant !== 'honest');
  earlier.add([{ text: answer.text, about: comment.text, at: givenAt({ answer, comment }) }]);
  const rules = new Map<string, Fault>();
  const people = [comment.author.name, comment.addressee, answer.addressee].flatMap((name) => name ?? []);
  for (const { rule, start, end } of found) {
    if (!rules.has(rule)) rules.set(rule, { rule, sentence: sentenceAt(answer.text, start, end, people) });
  }
  return { faults: [...rules.values()], repeated: rules.has('repeat') };
}

function draftFor({ answer, comment }: GivenAnswer, earlier: GrowingAnswers, place: CheckPlace): Draft {
  const { author, pseudonym } = comment;
  return draftOf({
    text: answer.text,
    comment: comment.text,
    author: pseudonym || author.kind === 'community' ? null : author.name,
    today: isoDate(dateIn(Date.parse(givenAt({ answer, comment })), place.zone)),
    photo: answer.attachments.includes('photo'),
    tied: answer.replyTo !== null,
    earlier,
    isWorking: place.isWorking,
    obscene: (words) => findFlags(words).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
  });
}

/** What is missing stands nowhere. */
function sentenceAt(text: string, start: number, end: number, people: readonly string[]): string | null {
  if (end === 0) return null;
  const around = sentencesOf(text).find((one) => one.start <= start && start < one.end);
  return hidePersonal(text.slice(around?.start ?? start, around?.end ?? end).trim(), people);
}
