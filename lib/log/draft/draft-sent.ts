import { database } from '~/lib/log/database.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import type { ReviewRow } from '~/lib/log/review/review-view.ts';
import { dropReview, reviewOf } from '~/lib/log/review/reviews.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { fold, wordsOf } from '~/lib/text/words.ts';
import type { DraftRow } from './draft-view.ts';

/** An answer came of a draft when at least this share of the draft's words stands in it. */
const SAME_SHARE = 0.5;

/**
 * Looks whether drafts that were handed over stand on a page as answers now. Each that does is written down as
 * `draft.checked`, with findings by rule and without its text, and is taken away.
 * @param page `network:owner`. @returns keys of the comments whose drafts were sent.
 */
export async function noteSentDrafts(context: JournalContext, page: string): Promise<string[]> {
  const handed = await database.drafts
    .filter((row) => row.handed && row.key.startsWith(`${page}:`))
    .toArray();
  const sent: string[] = [];
  for (const draft of handed) {
    const answer = await answerFrom(draft);
    if (answer === null) continue;
    if (await noteSent(context, draft, answer)) sent.push(draft.key);
  }
  return sent;
}

/** The page's own answer to the comment that came of the draft, noticed after it was handed over. */
async function answerFrom(draft: DraftRow): Promise<CommentRow | null> {
  const links = await database.answers.where('comment').equals(draft.key).toArray();
  for (const link of links) {
    if (link.gone || link.noticedAt < draft.at) continue;
    const row = await database.comments.get(link.answer);
    if (row && shareOf(draft.text, row.text) >= SAME_SHARE) return row;
  }
  return null;
}

function shareOf(draft: string, answer: string): number {
  const words = new Set(wordsOf(draft));
  const said = new Set(wordsOf(answer));
  const kept = [...words].filter((word) => said.has(word)).length;
  return words.size === 0 ? 0 : kept / words.size;
}

/** False when another tab's look noted it in between. */
async function noteSent(context: JournalContext, draft: DraftRow, answer: CommentRow): Promise<boolean> {
  const { findings, muted, situation, spoken } = draft;
  const edited = fold(draft.text) !== fold(answer.text);
  const review = approvalOf(await reviewOf(draft.key));
  let isFirst = false;
  await change(
    context,
    // The draft goes in the transaction that writes it down: once, whatever dies and whoever looks at the same time.
    async () => {
      isFirst = (await database.drafts.where('key').equals(draft.key).delete()) > 0;
      if (isFirst) await dropReview(draft.key);
      return loadPosts(answer.page, [answer.postKey]);
    },
    ({ note }) => {
      if (!isFirst) return;
      const data = {
        answer: answer.key,
        findings,
        muted,
        situation,
        edited,
        ...(spoken && { spoken }),
        ...review,
      };
      note({ type: 'draft.checked', key: draft.key, page: answer.page, data });
    },
  );
  return isFirst;
}

function approvalOf(row: ReviewRow | null) {
  if (row?.state !== 'approved' || row.decidedAt === null || row.decidedBy === null) return {};
  return { review: { at: row.decidedAt, by: row.decidedBy } };
}
