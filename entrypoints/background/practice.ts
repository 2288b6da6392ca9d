import { say } from '~/lib/locale/say.ts';
import { keepAttempt } from '~/lib/log/training/attempts.ts';
import { keepPractice, keepRewritten, practiceCursor } from '~/lib/log/training/practice.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { TargetError } from '~/lib/peers/target.ts';
import type { ReviewHub } from '~/lib/sync/review-pump.ts';
import { lapsesOf } from '~/lib/training/lapses.ts';

/**
 * Takes in what a hub decided about answers of this device: the trainer practises with them, and the rules that a
 * remark names come back sooner. What was taken in already is not asked for again.
 * @returns why the hub did not answer, in words.
 */
export async function followPractice({ id, drafts }: ReviewHub): Promise<Outcome> {
  try {
    for (let more = true; more; ) {
      const page = await drafts.changes(await practiceCursor(id), 'mine');
      const remarks = page.drafts.flatMap(({ id: sending, decided }) =>
        decided?.remarks ? lapsesOf({ id: sending, decidedAt: decided.at, rules: decided.rules ?? [] }) : [],
      );
      // Before the bookmark: whoever dies in between is told again, and the same remark counts once.
      for (const lapse of remarks) await keepAttempt(lapse);
      await keepPractice(id, page.drafts, page.next);
      ({ more } = page);
    }
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}

/** What is done with own answers in the trainer; `hub` gives the one that checks them, null for none. */
export function practiceMessages(
  hub: () => Promise<ReviewHub | null>,
): Pick<Handlers, 'practice.follow' | 'practice.rewritten'> {
  return {
    'practice.follow': async () => {
      const place = await hub();
      return place ? followPractice(place) : { ok: true };
    },

    'practice.rewritten': async ({ id, text }) =>
      (await keepRewritten(id, text, new Date()))
        ? { ok: true }
        : { ok: false, reason: say('training_checked_gone') },
  };
}
