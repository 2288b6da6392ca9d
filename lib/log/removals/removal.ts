import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOn, keyOfRemoval, type Ruling, type Written } from '~/lib/log/moderation/desk.ts';
import type { RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { RemovalRow } from './removal-rows.ts';

/** How a removal is told by the overlay. */
export type RemovalTold = {
  snapshot: string | null;
  by: Exclude<RemovalRow['by'], 'page'>;
  rule: RuleRef | null;
  networkReason: string | null;
};

/**
 * Writes down that a comment is gone. By us only with a snapshot of this very comment: without one it is
 * refused. The same removal told twice is one.
 */
export async function recordRemoval(
  context: JournalContext,
  key: string,
  told: RemovalTold,
): Promise<Written> {
  return decideOn(context, key, ({ row, projection }): Ruling => {
    const evidence = projection.snapshots.get(told.snapshot ?? '');
    const fits = evidence?.key === key || (told.snapshot === null && told.by !== 'us');
    if (!fits) return { why: 'no-snapshot' };
    const standing = [...projection.removals.values()].find((known) => isSame(known, key, told.snapshot));
    if (standing) return { known: standing.id };
    const rule = told.rule ?? (told.by === 'us' ? evidence?.rule : null) ?? null;
    return {
      before: row.deleted ? null : goneDraft(row, told.by),
      draft: { type: 'removal.done', key, page: row.page, data: { ...told, rule } },
    };
  });
}

/** Some views take the comment away without leaving a stub that could be read. */
function goneDraft({ key, page }: CommentRow, by: RemovalTold['by']): EventDraft {
  return { type: 'comment.gone', key, page, data: { by: by === 'us' ? 'us' : 'unknown' } };
}

function isSame(known: RemovalRow, key: string, snapshot: string | null): boolean {
  return known.key === key && known.undoneAt === null && known.snapshot === snapshot;
}

/** Adds the reason to a removal that was done before it was given. */
export async function explainRemoval(
  context: JournalContext,
  removal: string,
  reason: { rule: RuleRef | null; networkReason: string | null; note: string },
): Promise<Written> {
  const { note, ...data } = reason;
  return onRemoval(context, removal, ({ key, page }) => ({
    draft: { type: 'removal.reason', key, page, data: { removal, ...data }, personal: { note } },
  }));
}

/** Writes down that a removed comment was restored in the network. */
export async function undoRemoval(context: JournalContext, removal: string): Promise<Written> {
  return onRemoval(context, removal, rulingOnReturn);
}

/** The return as it is to be written; one that was noticed stands already. */
export function rulingOnReturn({ id, key, page, undoneAt }: RemovalRow): Ruling {
  if (undoneAt !== null) return { known: id };
  return { draft: { type: 'removal.undone', key, page, data: { removal: id, how: 'us' } } };
}

/** One decision about one removal. */
export async function onRemoval(
  context: JournalContext,
  id: string,
  decide: (removal: RemovalRow, context: JournalContext) => Ruling,
): Promise<Written> {
  const key = await keyOfRemoval(id);
  if (key === undefined) return { ok: false, why: 'no-removal' };
  return decideOn(context, key, ({ projection }) => {
    const removal = projection.removals.get(id);
    return removal ? decide(removal, context) : { why: 'no-removal' };
  });
}
