import { keepAttempt } from '~/lib/log/training/attempts.ts';
import { eraseCertificate, keepCertificate } from '~/lib/log/training/kept-certificates.ts';
import { keepOwnCases } from '~/lib/log/training/own-cases.ts';
import type { Handlers } from '~/lib/messages/receive.ts';

/** What is done with what was practised in the trainer. Nothing of it leaves the device. */
export const trainingMessages: Pick<
  Handlers,
  'training.attempt' | 'training.cases' | 'training.certificate' | 'training.erase'
> = {
  'training.attempt': async ({ attempt }) => {
    await keepAttempt(attempt);
    return { ok: true };
  },

  'training.cases': async ({ text }) => {
    await keepOwnCases(text);
    return { ok: true };
  },

  'training.certificate': async ({ certificate }) => {
    await keepCertificate(certificate, new Date());
    return { ok: true };
  },

  'training.erase': async ({ checksum }) => {
    await eraseCertificate(checksum);
    return { ok: true };
  },
};
