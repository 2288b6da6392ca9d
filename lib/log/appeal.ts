import { database } from './database.ts';
import type { Written } from './desk.ts';
import type { JournalContext } from './journal.ts';
import { onRemoval } from './removal.ts';

/** Writes down that a citizen complains of a removal: «меня удалили». */
export async function openAppeal(context: JournalContext, removal: string, text: string): Promise<Written> {
  return onRemoval(context, removal, ({ key, page, snapshot, appeal }) =>
    appeal?.decision === null
      ? { known: appeal.id }
      : { draft: { type: 'appeal.opened', key, page, data: { removal, snapshot }, personal: { text } } },
  );
}

/** What another person decided about an appeal. */
export type AppealDecision = {
  restored: boolean;
  reason: string;
  /** Who decided, by name; null for the person at this device. */
  decider: string | null;
};

/**
 * Writes down the decision about an appeal. Whoever removed the comment does not decide about it: at the
 * device that removed it the other person has to be named (product.md C18).
 */
export async function decideAppeal(
  context: JournalContext,
  appeal: string,
  { restored, reason, decider }: AppealDecision,
): Promise<Written> {
  const removal = await database.removals.filter((row) => row.appeal?.id === appeal).first();
  if (!removal) return { ok: false, why: 'no-appeal' };
  return onRemoval(context, removal.id, ({ key, page, actor, appeal: open }) => {
    if (open?.decision) return { why: 'already-decided' };
    if (actor === context.device && decider === null) return { why: 'same-person' };
    const data = { appeal, restored, reason };
    return { draft: { type: 'appeal.decided', key, page, data, personal: { decider: decider ?? '' } } };
  });
}
