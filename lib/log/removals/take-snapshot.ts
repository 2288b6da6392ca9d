import { byTime } from '~/lib/comment/order.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { hasSubstance } from '~/lib/log/judge/substance.ts';
import { type Desk, decideOn, type Refusal, type Written } from '~/lib/log/moderation/desk.ts';
import type { ContextLine, RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import { postedOf } from '~/lib/log/record/content.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { LEXICON_VERSION } from '~/lib/moderation/lexicon-version.ts';

/** Comments kept on either side of the removed one. */
const CONTEXT = 3;

/**
 * Takes the evidence before a removal: the text as seen, its flags and the lexicons that found them, the
 * author, the post, three comments on either side, every time that is known. Refused: the page's own words, they
 * are no matter for this desk; criticism without a flag, it is answered; what is gone already.
 * @param picture SHA-256 of a picture that is stored beside the log; null when there is none.
 * @param removing true when a removal begins with it: it is dropped if nothing is removed.
 * @returns the id of the snapshot.
 */
export async function takeSnapshot(
  context: JournalContext,
  key: string,
  rule: RuleRef | null,
  picture: string | null,
  removing = false,
): Promise<Written> {
  return decideOn(context, key, (desk) => {
    const why = refusalOf(desk.row);
    return why ? { why } : { draft: snapshotDraft(desk, rule, picture, removing) };
  });
}

function refusalOf({ voice, deleted, flags, protected: signs }: CommentRow): Refusal | null {
  if (voice === 'page') return 'own-comment';
  if (deleted) return 'already-gone';
  return signs.length > 0 && flags.length === 0 ? 'guarded' : null;
}

function snapshotDraft(
  { row, projection }: Desk,
  rule: RuleRef | null,
  picture: string | null,
  removing: boolean,
): EventDraft {
  const coverage = projection.coverage.get(row.postKey);
  const { id, slug, name } = row.author;
  return {
    type: 'removal.snapshot',
    key: row.key,
    page: row.page,
    data: {
      url: row.url,
      post: row.post,
      postUrl: coverage?.url ?? null,
      posted: postedOf(row),
      seenAt: row.lookedAt,
      flags: row.flags.map(({ kind, start, end, rule: by }) => ({ kind, start, end, rule: by })),
      protected: row.protected,
      lexicon: row.lexicon ?? LEXICON_VERSION,
      rule,
      ...(removing && { removing }),
      picture,
      substance: hasSubstance(row.text, row.protected),
      coverage: coverage ? { seen: coverage.seen, total: coverage.total } : null,
    },
    personal: { author: { id, slug, name }, text: row.text, context: contextOf(row, projection.comments) },
  };
}

/** The comments around one, in the order of the post: thread after thread, in each by time. */
function contextOf(row: CommentRow, comments: ReadonlyMap<string, CommentRow>): ContextLine[] {
  const standing = [...comments.values()].filter(
    (other) => other.postKey === row.postKey && (!other.deleted || other === row),
  );
  const order = inOrder(standing);
  const place = order.indexOf(row);
  return [
    ...order.slice(Math.max(0, place - CONTEXT), place).map((other) => lineOf(other, 'before')),
    ...order.slice(place + 1, place + 1 + CONTEXT).map((other) => lineOf(other, 'after')),
  ];
}

function inOrder(rows: readonly CommentRow[]): CommentRow[] {
  const timed = [...rows]
    .sort((one, other) => one.arrival - other.arrival)
    .map((row) => ({ row, id: row.id, posted: postedOf(row) }))
    .sort(byTime);
  const rank = new Map(timed.map(({ row }, place) => [row.id, place]));
  const rankOf = (row: CommentRow) => rank.get(row.thread) ?? rank.get(row.id) ?? 0;
  return timed
    .map(({ row }) => row)
    .sort((one, other) => rankOf(one) - rankOf(other) || (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
}

function lineOf({ key, author, voice, text, postedAt }: CommentRow, side: ContextLine['side']): ContextLine {
  return { key, side, author: author.name, voice, text, postedAt };
}
