import { postKeyOf } from '~/lib/comment/key.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { change, type Journal, type JournalContext } from '~/lib/log/journal.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { loadAll, loadDesk } from '~/lib/log/projection/working-set.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/** Why the moderation desk did not write something down. */
export type Refusal =
  | 'unknown-comment'
  | 'no-such-flag'
  | 'no-snapshot'
  | 'no-removal'
  | 'no-appeal'
  | 'already-decided'
  | 'same-person'
  | 'own-comment'
  | 'guarded'
  | 'already-gone'
  | 'unknown-author';

/** Done, with the event that was written (the earlier one when the same was written before); or why not. */
export type Written = { ok: true; event: string } | { ok: false; why: Refusal };

/** What one decision is made on. */
export type Desk = { row: CommentRow; projection: Projection; context: JournalContext };

/** A draft to write (`before` goes first), an event that stands for it already, or a refusal. */
export type Ruling = { draft: EventDraft; before?: EventDraft | null } | { known: string } | { why: Refusal };

/**
 * One decision about one comment, in one transaction: loads its post and the measures of its page, lets
 * `decide` look at them, writes what it wants.
 */
export async function decideOn(
  context: JournalContext,
  key: string,
  decide: (desk: Desk) => Ruling,
): Promise<Written> {
  const load = async () => loadDesk(pageOf(key), [postKeyOf(key)]);
  return write(context, load, ({ projection, note }) => {
    const row = projection.comments.get(key);
    return row ? settle(decide({ row, projection, context }), note) : { ok: false, why: 'unknown-comment' };
  });
}

/** One decision over the whole log. */
export async function decideOnAll(
  context: JournalContext,
  decide: (journal: Journal) => Ruling,
): Promise<Written> {
  return write(context, loadAll, (journal) => settle(decide(journal), journal.note));
}

/** Key of the comment a removal is about; undefined when there is no such removal. */
export async function keyOfRemoval(id: string): Promise<string | undefined> {
  return (await database.removals.get(id))?.key;
}

/** Key of the comment an appeal is about; undefined when there is no such appeal. */
export async function keyOfAppeal(id: string): Promise<string | undefined> {
  return (await database.removals.filter(({ appeal }) => appeal?.id === id).first())?.key;
}

async function write(
  context: JournalContext,
  load: () => Promise<Projection>,
  work: (journal: Journal) => Written,
): Promise<Written> {
  let written: Written = { ok: false, why: 'unknown-comment' };
  await change(context, load, (journal) => {
    written = work(journal);
  });
  return written;
}

function settle(ruling: Ruling, note: Journal['note']): Written {
  if ('why' in ruling) return { ok: false, why: ruling.why };
  if ('known' in ruling) return { ok: true, event: ruling.known };
  note(ruling.before ?? null);
  return { ok: true, event: note(ruling.draft)?.id ?? '' };
}

function pageOf(key: string): string {
  const post = postKeyOf(key);
  return post.slice(0, post.lastIndexOf(':'));
}
