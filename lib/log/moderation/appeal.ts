import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { onRemoval } from '~/lib/log/removals/removal.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import { isSameName } from '~/lib/text/same-name.ts';
import type { Ruling, Written } from './desk.ts';

/** Writes down that a citizen complains of a removal: «меня удалили». */
export async function openAppeal(context: JournalContext, removal: string, text: string): Promise<Written> {
  return onRemoval(context, removal, (row) => rulingOnComplaint(row, text));
}

/** The complaint as it is to be written; one that waits for its decision stands already. */
export function rulingOnComplaint({ id, key, page, snapshot, appeal }: RemovalRow, text: string): Ruling {
  if (appeal?.decision === null) return { known: appeal.id };
  const data = { removal: id, snapshot };
  return { draft: { type: 'appeal.opened', key, page, data, personal: { text } } };
}

/** What another person decided about an appeal. */
export type AppealDecision = {
  restored: boolean;
  reason: string;
  /** Who decided, by name; null for the person at this device. */
  decider: string | null;
  /** Who had removed it, by name; null where it is not known. */
  remover: string | null;
};

/** What is known of who removed a comment: its device, or only that the page did. */
type RemovedBy = Pick<RemovalRow, 'by' | 'actor'>;

/**
 * True where two devices are two people: both are known to the hub, and another one removed. Else nobody but
 * those who sit here can say who is who, and both are named.
 * @param teamed a hub knows this device.
 */
export function isToldApart({ by, actor }: RemovedBy, device: string | null, teamed: boolean): boolean {
  return teamed && by === 'us' && actor !== device;
}

/**
 * Writes down the decision about an appeal. Whoever removed the comment does not decide about it: where the
 * devices do not tell the two apart both are named, and they may not be one (product.md C18). Which manager
 * of the page removed it may be unknown; then whoever decides is named.
 * @param teamed a hub knows this device.
 */
export async function decideAppeal(
  context: JournalContext,
  appeal: string,
  decision: AppealDecision,
  teamed: boolean,
): Promise<Written> {
  const removal = await database.removals.filter((row) => row.appeal?.id === appeal).first();
  if (!removal) return { ok: false, why: 'no-appeal' };
  const { device } = context;
  return onRemoval(context, removal.id, (row) => rulingOnAppeal(row, decision, { device, teamed }));
}

/** The decision as it is to be written, or why not; `teamed`: a hub knows the device. */
export function rulingOnAppeal(
  { key, page, by, actor, appeal }: RemovalRow,
  { restored, reason, decider, remover }: AppealDecision,
  { device, teamed }: { device: string; teamed: boolean },
): Ruling {
  if (!appeal) return { why: 'no-appeal' };
  if (appeal.decision) return { why: 'already-decided' };
  const apart = isToldApart({ by, actor }, device, teamed);
  if (!apart && !areTwo(by, remover, decider)) return { why: 'same-person' };
  const data = { appeal: appeal.id, restored, reason };
  const personal = { decider: decider ?? '', ...(remover !== null && { remover }) };
  return { draft: { type: 'appeal.decided', key, page, data, personal } };
}

/** What a supervisor finds of a removal of which nobody complained; `decider` as the hub names them. */
export type RemovalReview = { agrees: boolean; reason: string; decider: string | null };

/**
 * The judgement of a removal as it is to be written. A complaint is decided instead where there is one; whoever
 * removed does not judge, so the hub has to tell the two devices apart.
 */
export function rulingOnRemoval(
  row: RemovalRow,
  { agrees, reason, decider }: RemovalReview,
  { device, teamed }: { device: string; teamed: boolean },
): Ruling {
  const { id, key, page, appeal } = row;
  if (appeal) return { why: 'already-decided' };
  if (!isToldApart(row, device, teamed)) return { why: 'same-person' };
  const data = { appeal: id, restored: !agrees, reason };
  return { draft: { type: 'appeal.decided', key, page, data, personal: { decider: decider ?? '' } } };
}

/** Takes a judgement back that was made from this device. */
export function rulingTakenBack({ id, key, page, review }: RemovalRow, device: string): Ruling {
  if (!review || review.actor !== device) return { why: 'no-appeal' };
  const { restored, reason, decider } = review;
  const data = { appeal: id, restored, reason, withdrawn: true as const };
  return { draft: { type: 'appeal.decided', key, page, data, personal: { decider } } };
}

/** True when both are named and are not one; who of the page removed it may stay unknown. */
function areTwo(by: RemovedBy['by'], remover: string | null, decider: string | null): boolean {
  if (decider === null) return false;
  return remover === null ? by !== 'us' : !isSameName(remover, decider);
}
