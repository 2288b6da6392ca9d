import { z } from 'zod';

/** The least and the most that a threshold of the coach may be, by its name in lib/answer/limits.ts. */
export const COACH_BOUNDS = {
  greeting: [10, 300],
  name: [10, 300],
  longSentence: [5, 60],
  tooLongSentence: [5, 100],
  shortAnswer: [0, 500],
  longAnswer: [100, 16_000],
  sentences: [1, 60],
  ease: [-100, 100],
  easeFrom: [1, 200],
  promises: [0, 20],
  exclamations: [0, 20],
  emoji: [0, 20],
  nounChain: [2, 10],
  institution: [1, 20],
  participles: [1, 10],
} as const satisfies Record<string, readonly [number, number]>;

const whole = ([least, most]: readonly [number, number]) =>
  z.number().int().min(least).max(most).exactOptional();

/** Thresholds of the coach that an organisation changed (answers.md §3.4). */
export const coachLimitsSchema = z.object({
  greeting: whole(COACH_BOUNDS.greeting),
  name: whole(COACH_BOUNDS.name),
  longSentence: whole(COACH_BOUNDS.longSentence),
  tooLongSentence: whole(COACH_BOUNDS.tooLongSentence),
  shortAnswer: whole(COACH_BOUNDS.shortAnswer),
  longAnswer: whole(COACH_BOUNDS.longAnswer),
  sentences: whole(COACH_BOUNDS.sentences),
  ease: whole(COACH_BOUNDS.ease),
  easeFrom: whole(COACH_BOUNDS.easeFrom),
  promises: whole(COACH_BOUNDS.promises),
  exclamations: whole(COACH_BOUNDS.exclamations),
  emoji: whole(COACH_BOUNDS.emoji),
  nounChain: whole(COACH_BOUNDS.nounChain),
  institution: whole(COACH_BOUNDS.institution),
  participles: whole(COACH_BOUNDS.participles),
  /** A share, 0…1. */
  repeat: z.number().min(0.1).max(1).exactOptional(),
});

export type CoachLimits = z.infer<typeof coachLimitsSchema>;
