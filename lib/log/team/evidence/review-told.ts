import { append } from '~/lib/log/chain/append.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import {
  type AppealDecision,
  type RemovalReview,
  rulingOnAppeal,
  rulingOnComplaint,
  rulingOnRemoval,
  rulingTakenBack,
} from '~/lib/log/moderation/appeal.ts';
import type { Ruling, Written } from '~/lib/log/moderation/desk.ts';
import { rulingOnReturn } from '~/lib/log/removals/removal.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';

/** What a supervisor says of a removal: the author complains, a complaint is decided, it was right or wrong, the comment is back. */
export type Reviewing =
  | { does: 'complain'; removal: string; text: string }
  | ({ does: 'decide'; appeal: string } & AppealDecision)
  | ({ does: 'judge'; removal: string } & RemovalReview)
  | { does: 'take-back'; removal: string }
  | { does: 'restored'; removal: string };

/**
 * Writes down what a supervisor says of a removal that another device made, by the same rules as of an own one.
 * @param removals the removals of that comment, as the hub tells them now.
 */
export async function reviewTold(
  context: JournalContext,
  removals: readonly RemovalRow[],
  said: Reviewing,
): Promise<Written> {
  const ruling = rulingOn(context, removals, said);
  if ('why' in ruling) return { ok: false, why: ruling.why };
  if ('known' in ruling) return { ok: true, event: ruling.known };
  const stamp = { at: context.now.toISOString(), actor: context.device };
  return append(stamp, context.targets, async (write) => ({ ok: true, event: write(ruling.draft).event.id }));
}

function rulingOn({ device }: JournalContext, removals: readonly RemovalRow[], said: Reviewing): Ruling {
  if (said.does === 'decide') {
    const removal = removals.find(({ appeal }) => appeal?.id === said.appeal);
    return removal ? rulingOnAppeal(removal, said, { device, teamed: true }) : { why: 'no-appeal' };
  }
  const removal = removals.find(({ id }) => id === said.removal);
  if (!removal) return { why: 'no-removal' };
  switch (said.does) {
    case 'complain':
      return rulingOnComplaint(removal, said.text);
    case 'judge':
      return rulingOnRemoval(removal, said, { device, teamed: true });
    case 'take-back':
      return rulingTakenBack(removal, device);
    case 'restored':
      return rulingOnReturn(removal);
  }
}
