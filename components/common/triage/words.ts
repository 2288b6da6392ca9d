import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import type { TriageView } from '~/lib/log/verdict.ts';

/** What the rule took a comment for. */
const SIGNS: Record<TriageView['saw'], MessageKey> = {
  emergency: 'triage_saw_emergency',
  question: 'triage_saw_question',
  request: 'triage_saw_request',
  complaint: 'triage_saw_complaint',
  opinion: 'triage_saw_opinion',
  thanks: 'triage_saw_thanks',
  congratulation: 'triage_saw_congratulation',
  greeting: 'triage_saw_greeting',
  approval: 'triage_saw_approval',
  emoji: 'triage_saw_emoji',
  sticker: 'triage_saw_sticker',
  matter: 'triage_saw_matter',
};

export const DUTY_WORDS: Record<TriageView['duty'], MessageKey> = {
  must: 'triage_duty_must',
  courtesy: 'triage_duty_courtesy',
  none: 'triage_duty_none',
};

export const OUTCOME_WORDS: Record<Outcome, MessageKey> = {
  satisfied: 'triage_outcome_satisfied',
  neutral: 'triage_outcome_neutral',
  dissatisfied: 'triage_outcome_dissatisfied',
  impossible: 'triage_outcome_impossible',
};

export const TRACK_WORDS: Record<TriageView['track'], MessageKey> = {
  normal: 'triage_track_normal',
  important: 'triage_track_important',
  fast: 'triage_track_fast',
  emergency: 'triage_track_emergency',
};

const CLOCK_WORDS: Record<NonNullable<TriageView['of']>, MessageKey> = {
  reaction: 'triage_clock_reaction',
  final: 'triage_clock_final',
  solution: 'triage_clock_solution',
  followUp: 'triage_clock_follow_up',
  promise: 'triage_clock_promise',
};

/** What the rule saw: «вопрос: когда…». */
export function saySaw({ saw, words }: TriageView): string {
  return words === null ? say(SIGNS[saw]) : say('triage_saw_words', say(SIGNS[saw]), words);
}

/** Which deadline runs: «первый ответ», «обещанное». */
export function sayClockName(of: NonNullable<TriageView['of']>): string {
  return say(CLOCK_WORDS[of]);
}
