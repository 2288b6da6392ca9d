import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { diffAnswers } from '~/lib/log/record/answer-diff.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';
import { factsEnd } from './facts-end.ts';
import { judgePost } from './judge-post.ts';
import { lawsOf } from './laws.ts';
import { endDraft } from './promise-end.ts';

/**
 * Judges every post of a projection anew and puts the verdicts into it.
 * @param noticedAt ISO 8601: when a new answer is noticed.
 * @param note writes down an event about an answer and folds it into the same projection.
 */
export function rejudge(projection: Projection, noticedAt: string, note: (draft: EventDraft) => void): void {
  const answers = groupBy(projection.answers.values(), ({ comment }) => comment);
  for (const [postKey, rows] of postsOf(projection)) {
    const found = judgeInto(projection, postKey, rows);
    const stored = rows.flatMap(({ key }): AnswerRow[] => answers.get(key) ?? []);
    for (const draft of diffAnswers(projection.comments, stored, found.answers, noticedAt)) note(draft);
    if (found.ended.length + found.settled.length === 0) continue;
    for (const ended of found.ended) note(endDraft(ended));
    for (const settled of found.settled) note(factsEnd(settled));
    judgeInto(
      projection,
      postKey,
      rows.flatMap(({ key }) => projection.comments.get(key) ?? []),
    );
  }
}

/** Verdicts alone, for a rebuild: what was written about answers stands in the events. */
export function judgeAll(projection: Projection): void {
  for (const [postKey, rows] of postsOf(projection)) judgeInto(projection, postKey, rows);
}

function judgeInto(projection: Projection, postKey: string, rows: CommentRow[]) {
  const partial = projection.coverage.get(postKey)?.partial ?? [];
  const known = groupBy(answersOf(projection, rows), ({ comment }) => comment);
  const judged = judgePost(rows, partial, lawsOf(projection), known);
  for (const row of judged.rows) projection.comments.set(row.key, row);
  return judged;
}

/** Answers noticed before that matter still: where names are there, the thread itself tells. */
function answersOf({ answers }: Projection, rows: readonly CommentRow[]): AnswerRow[] {
  const hidden = new Set(rows.flatMap(({ key, pseudonym }) => (pseudonym ? key : [])));
  if (hidden.size === 0) return [];
  return [...answers.values()].filter(({ comment, gone }) => !gone && hidden.has(comment));
}

function postsOf({ comments }: Projection): Map<string, CommentRow[]> {
  return groupBy(comments.values(), ({ postKey }) => postKey);
}
