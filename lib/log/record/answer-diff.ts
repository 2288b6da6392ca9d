import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { AnswerFound } from '~/lib/log/judge/answers-found.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';

/**
 * Events that bring the stored answers of a post to what its threads show now: `answer.seen` for a new
 * one, `answer.changed` when a better time is known, `answer.gone` when it was deleted or turned out not
 * to be the first answer. An answer of another official page stays beside that of the page itself.
 * @param rows comments of the post, by key.
 * @param noticedAt ISO 8601 by the clock of the device.
 */
export function diffAnswers(
  rows: ReadonlyMap<string, CommentRow>,
  stored: readonly AnswerRow[],
  found: readonly AnswerFound[],
  noticedAt: string,
): EventDraft[] {
  const standing = new Map(stored.filter(({ gone }) => !gone).map((row) => [row.id, row]));
  const written = found.flatMap((answer) => {
    const draft = answerDraft(answer, standing.get(`${answer.comment.key}>${answer.answer}`), noticedAt);
    return draft ?? [];
  });
  const gone = [...standing.values()].filter((row) => isWithdrawn(row, rows, found));
  return [...gone.map(goneDraft), ...written];
}

function answerDraft(found: AnswerFound, known: AnswerRow | undefined, noticedAt: string): EventDraft | null {
  const { comment, answer, by, posted, minutes, interim } = found;
  const place = { key: comment.key, page: comment.page };
  const noticed = known?.noticedAt ?? noticedAt;
  const data = { answer, by, posted, noticedAt: noticed, minutes, ...(interim && { interim }) };
  if (!known) return { type: 'answer.seen', ...place, data };
  const same =
    known.by === by &&
    known.minutes === minutes &&
    (known.interim ?? false) === interim &&
    known.postedAt === (posted?.at ?? null) &&
    known.precision === (posted?.precision ?? null);
  return same ? null : { type: 'answer.changed', ...place, data };
}

function isWithdrawn(
  row: AnswerRow,
  rows: ReadonlyMap<string, CommentRow>,
  found: readonly AnswerFound[],
): boolean {
  const now = found.filter(({ comment }) => comment.key === row.comment);
  if (now.length === 0 || rows.get(row.answer)?.deleted) return true;
  return now.some(({ by }) => by === row.by) && now.every(({ answer }) => answer !== row.answer);
}

function goneDraft(row: AnswerRow): EventDraft {
  return { type: 'answer.gone', key: row.comment, page: row.page, data: { answer: row.answer } };
}
