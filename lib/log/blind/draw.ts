import { shortDigest } from '~/lib/comment/digest.ts';
import type { AnswerRow, CommentRow, PageKey } from '~/lib/log/rows.ts';
import { DRAWN, type Drawn } from './blind-events.ts';

/** Which answers are asked for; the span is from `from` (inclusive) to `to` (exclusive), epoch ms. */
export type Pool = { page: PageKey | null; span: { from: number; to: number } };

/**
 * Answers that may be drawn: written by the page itself (`page`: by this one alone) and still there, in the span by
 * the time of the network, else by when they were noticed. One that answers several comments stands once.
 */
export function answersIn(answers: readonly AnswerRow[], { page, span }: Pool): Drawn[] {
  const found = answers.filter(({ by, gone, page: own, postedAt, noticedAt }) => {
    const at = Date.parse(postedAt ?? noticedAt);
    return by === 'page' && !gone && (page === null || own === page) && at >= span.from && at < span.to;
  });
  return [...new Map(found.map(({ comment, answer }) => [answer, { comment, answer }])).values()];
}

/** Whether there is anything to read in a comment. */
export function hasWords(row: CommentRow | undefined): row is CommentRow {
  return row !== undefined && !row.erased && row.text.trim() !== '';
}

/** What the order of a draw hangs on: the same month, page and turn give the same answers to everybody. */
export function seedOf(month: string, page: PageKey | null, turn: number): string {
  return `${month} ${page ?? 'all'} ${turn}`;
}

/**
 * Ten of the answers as chance has it, the same ten for the same seed whatever order they come in: nobody can
 * choose. Fewer where there are fewer.
 */
export function draw(pool: readonly Drawn[], seed: string): Drawn[] {
  const byChance = pool.map((drawn) => ({ drawn, at: shortDigest(`${seed} ${drawn.answer}`) }));
  byChance.sort((one, other) => (one.at < other.at ? -1 : 1));
  return byChance.slice(0, DRAWN).map(({ drawn }) => drawn);
}
