import { z } from 'zod';

/** One case that was done in the trainer. Kept for ever and only added to; the score is derived from it. */
export const attemptSchema = z.strictObject({
  id: z.uuid(),
  /** When it was done, by the clock of the device. */
  at: z.iso.datetime(),
  /** Ids of the case, of the rule it practises and of its drill; none of them need be known to this build. */
  case: z.string().min(1).max(64),
  ground: z.string().min(1).max(64),
  drill: z.string().min(1).max(32),
  right: z.boolean(),
  /** Something was removed that must stay: counted apart and threefold. */
  falseRemoval: z.boolean(),
  /** Milliseconds from the case to the answer, as long as the tab was in sight. */
  ms: z.int().min(0),
  timed: z.boolean(),
});

export type Attempt = z.infer<typeof attemptSchema>;
