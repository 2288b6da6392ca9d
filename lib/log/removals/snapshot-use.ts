import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOn, type Written } from '~/lib/log/moderation/desk.ts';
import type { RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';

/**
 * Writes down by which rule a comment is to be removed, once its snapshot is there. The same rule twice is written
 * once. Where the comment went before the rule was chosen, the rule is the reason of that removal.
 */
export async function recordRule(
  context: JournalContext,
  key: string,
  snapshot: string,
  rule: RuleRef,
): Promise<Written> {
  return decideOn(context, key, ({ row: { page }, projection }) => {
    const evidence = projection.snapshots.get(snapshot);
    if (evidence?.key !== key) return { why: 'no-snapshot' };
    const [done] = removalsBy(projection, snapshot);
    if (done) {
      const { id: removal, networkReason } = done;
      const data = { removal, rule, networkReason };
      return { draft: { type: 'removal.reason', key, page, data, personal: { note: done.note } } };
    }
    const same = evidence.rule?.number === rule.number && evidence.rule.text === rule.text;
    return same
      ? { known: snapshot }
      : { draft: { type: 'removal.ruled', key, page, data: { snapshot, rule } } };
  });
}

/**
 * Drops the snapshot of a removal that was not done: what it holds of people is erased at once, its line stays in
 * the chain. A snapshot that a removal, a warning or a block cites stays, and so does one that is gone already.
 */
export async function abandonSnapshot(
  context: JournalContext,
  key: string,
  snapshot: string,
): Promise<Written> {
  return decideOn(context, key, ({ row: { page }, projection }) => {
    if (projection.snapshots.get(snapshot)?.key !== key) return { why: 'no-snapshot' };
    return isCited(projection, snapshot)
      ? { known: snapshot }
      : { draft: { type: 'removal.abandoned', key, page, data: { snapshot } } };
  });
}

/** True for a snapshot that a removal, a warning or a block rests on. */
function isCited(projection: Pick<Projection, 'removals' | 'measures'>, snapshot: string): boolean {
  const measured = [...projection.measures.values()].some((measure) => measure.snapshot === snapshot);
  return measured || removalsBy(projection, snapshot).length > 0;
}

function removalsBy({ removals }: Pick<Projection, 'removals'>, snapshot: string) {
  return [...removals.values()].filter((removal) => removal.snapshot === snapshot);
}
