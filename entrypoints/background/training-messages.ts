import { keepAttempt } from '~/lib/log/training/attempts.ts';
import { keepOwnCases } from '~/lib/log/training/own-cases.ts';
import type { Handlers } from '~/lib/messages/receive.ts';

/** What is done with what was practised in the trainer. Nothing of it leaves the device. */
export const trainingMessages: Pick<Handlers, 'training.attempt' | 'training.cases'> = {
  'training.attempt': async ({ attempt }) => {
    await keepAttempt(attempt);
    return { ok: true };
  },

  'training.cases': async ({ text }) => {
    await keepOwnCases(text);
    return { ok: true };
  },
};
