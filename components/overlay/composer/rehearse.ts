import { draftOf } from '~/lib/answer/draft.ts';
import { guessSituation } from '~/lib/answer/guess-situation.ts';
import { read } from '~/lib/answer/reading.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { whenIdle } from './idle.ts';

const SAMPLE = draftOf({
  text: 'Елена, здравствуйте! Яму у дома 12 засыпят до 20 ноября.',
  comment: 'Когда засыпят яму на Ленина, 12?',
  today: '2026-11-18',
  obscene: (text) => findFlags(text).flags,
});

/**
 * Lets every rule work once while the page is idle, each in a turn of its own: a pattern is compiled when it is first
 * used, and all of them at the first pause in typing would be felt.
 */
export async function rehearse(): Promise<void> {
  await whenIdle();
  const reading = read(SAMPLE);
  guessSituation(SAMPLE, { openPromise: false, flagged: false });
  for (const rule of RULES) {
    await whenIdle();
    rule.find(reading, SAMPLE);
  }
}
