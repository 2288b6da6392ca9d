import type { Outcome } from './outcome.ts';

/** Messages of what the trainer does with real work. */
export type TrainingMessages = {
  /** training: takes in what the hub says of own answers that were checked. */
  'practice.follow': { request: Record<string, never>; reply: Outcome };
  /** training: what the author made of an answer after the remark. */
  'practice.rewritten': { request: { id: string; text: string }; reply: Outcome };
};
