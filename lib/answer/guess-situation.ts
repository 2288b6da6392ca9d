import { isDanger, isReminder, isRumour, isThanks } from './citizen-mood.ts';
import type { Draft } from './draft.ts';
import { NO_ANSWER_YET } from './interim-signs.ts';
import { type Reading, read } from './reading.ts';
import type { SituationId } from './situations.ts';

/** What the log knows beside the words. */
export type SituationFacts = {
  /** The same author or address waits for an earlier promise; thanks for keeping it are no reminder. */
  openPromise: boolean;
  /** The comment bears a flag of form: an insult or obscenity. */
  flagged: boolean;
};

/**
 * The situation proposed for a comment and what is already written; the author may change it. The first
 * sign that fits wins (answers.md §2).
 */
export function guessSituation(draft: Draft, facts: SituationFacts): SituationId {
  const reading = read(draft);
  const { flat, asks } = reading.comment;
  if (isDanger(flat)) return 'danger';
  if ((facts.openPromise && !isThanks(flat)) || isReminder(flat)) return 'again';
  if (draft.photo && reading.verbs.some(({ use }) => use.kind === 'repair' && use.tense !== 'future'))
    return 'done';
  if (NO_ANSWER_YET.test(reading.flat)) return 'not-yet';
  if (facts.flagged && asks.length === 0) return 'troll';
  if (isThanks(flat)) return 'thanks';
  if (isRumour(flat)) return 'rumour';
  return byAsks(reading);
}

const REQUEST =
  /(?<!\p{L})(?!здравствуйте)\p{L}{3,}(?:йте|ите|ьте)(?!\p{L})|(?<!\p{L})(?:прошу|просим|просьба|надо бы|нужно)(?!\p{L})/u;

/** «Чаепитие перенесли?»: somebody asks what happens; «вы издеваетесь?» asks nothing. */
const PLAIN_QUESTION =
  /(?<!\p{L})\p{L}{3,}(?:ли|ла|ло|ет|ит|ут|ют|ат|ят|[еи]тся|лись|лась|лось)(?!\p{L})[^.!?]*\?/u;
const TO_US = /(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*|ты|тебе|тебя)(?!\p{L})/u;

function byAsks({ comment: { asks, flat } }: Reading): SituationId {
  const kinds = new Set(asks.map(({ kind }) => kind));
  if (kinds.has('when') || kinds.has('why')) return 'will-do';
  if (kinds.size > 0 || (PLAIN_QUESTION.test(flat) && !TO_US.test(flat))) return 'help';
  return REQUEST.test(flat) ? 'will-do' : 'criticism';
}
