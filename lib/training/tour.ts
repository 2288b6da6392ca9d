import { level } from '~/lib/answer/level.ts';
import { finder } from '~/lib/answer/phrases.ts';
import { STAMPS } from '~/lib/answer/stamps.ts';

/** Steps of the first walk through the sandbox feed, in order; each waits for what the user does on the real overlay. */
export const TOUR_STEPS = ['find', 'card', 'time', 'write', 'coach', 'send', 'mark', 'queue'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** How far the walk is: not offered yet, under way at a step (by its place), left before its end, or walked. */
export type TourProgress = { state: 'new' | 'left' | 'done' } | { state: 'going'; step: number };

/** What a user did on the feed. */
export type TourAct =
  /** The pointer or the focus came to the mark of a comment. */
  | { kind: 'looked' | 'opened' | 'answered'; key: string }
  /** The moment by which an answer is due was named. */
  | { kind: 'timed'; right: boolean }
  /** A draft was kept. */
  | { kind: 'written'; text: string }
  | { kind: 'decided' | 'queue' };

/** Stock phrases, as the coach finds them. */
const findStamps = finder(STAMPS, (each) => each);

/** A greeting alone is no answer yet, characters. */
const A_SENTENCE = 15;

/** Cases of the feed that the walk points at. */
const QUESTION = 'ask-pavement';
const COURTESY = 'nice-thumbs';

/** The case whose comment stands out at a step; null where none does. */
export function shownAt(step: TourStep): string | null {
  if (step === 'queue') return null;
  return step === 'mark' ? COURTESY : QUESTION;
}

/** Whether an act is what a step waits for; `key` names the comment that stands out. */
export function isDoneBy(step: TourStep, act: TourAct, key: string | null): boolean {
  switch (step) {
    case 'find':
      return act.kind === 'looked' && act.key === key;
    case 'card':
      return act.kind === 'opened';
    case 'time':
      return act.kind === 'timed' && act.right;
    case 'write':
      return act.kind === 'written' && act.text.trim().length >= A_SENTENCE;
    case 'coach':
      return act.kind === 'written' && findStamps(level(act.text)).length > 0;
    case 'send':
      return act.kind === 'answered';
    case 'mark':
      return act.kind === 'decided';
    case 'queue':
      return act.kind === 'queue';
  }
}

/** The step that a walk is at; null where it is not under way. */
export function stepOf(progress: TourProgress): TourStep | null {
  return progress.state === 'going' ? (TOUR_STEPS[progress.step] ?? null) : null;
}

/** The walk one step further; walked after the last one. */
export function nextStep(progress: TourProgress): TourProgress {
  if (progress.state !== 'going') return progress;
  const step = progress.step + 1;
  return step < TOUR_STEPS.length ? { state: 'going', step } : { state: 'done' };
}
