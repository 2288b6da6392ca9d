import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { withAnswerRenamed } from '~/lib/log/triage/decided.ts';
import type { Projection } from './projection.ts';

/**
 * Lets the row of a digest give way to the row of the id that was learned: what was found out about it since
 * it was first seen goes on under the new key. Nothing for every other `comment.gone`.
 */
export function foldRename(projection: Projection, event: LogEvent): boolean {
  const { by, to } = eventDataSchemas['comment.gone'].parse(event.data);
  const from = event.key ?? '';
  if (by !== 'renamed' || to === undefined) return false;
  moveComment(projection, from, to);
  moveAnswers(projection, from, to);
  moveDecisions(projection, from, to);
  moveKey(projection.removals, from, to);
  moveKey(projection.snapshots, from, to);
  return true;
}

function moveComment({ comments }: Projection, from: string, to: string): void {
  const weak = comments.get(from);
  const row = comments.get(to);
  comments.delete(from);
  if (!weak || !row) return;
  const { raised, decisions, lexicon, examined, flags, protected: kinds } = weak;
  const form = {
    raised,
    decisions,
    lexicon,
    examined,
    flags,
    protected: kinds,
    removal: weak.removal ?? null,
  };
  const decided = weak.decided ?? row.decided;
  comments.set(to, {
    ...row,
    ...form,
    seenAt: weak.seenAt,
    arrival: weak.arrival,
    ...(decided && { decided }),
  });
  for (const other of comments.values()) {
    if (other.postKey !== weak.postKey) continue;
    if (other.thread !== weak.id && other.replyTo !== weak.id) continue;
    comments.set(other.key, {
      ...other,
      thread: other.thread === weak.id ? row.thread : other.thread,
      replyTo: other.replyTo === weak.id ? row.id : other.replyTo,
    });
  }
}

/** What people decided names answers by their keys. */
function moveDecisions({ comments }: Projection, from: string, to: string): void {
  for (const row of comments.values()) {
    const decided = row.decided && withAnswerRenamed(row.decided, from, to);
    if (decided && decided !== row.decided) comments.set(row.key, { ...row, decided });
  }
}

function moveAnswers({ answers }: Projection, from: string, to: string): void {
  for (const [id, row] of answers) {
    if (row.comment !== from && row.answer !== from) continue;
    answers.delete(id);
    const comment = row.comment === from ? to : row.comment;
    const answer = row.answer === from ? to : row.answer;
    answers.set(`${comment}>${answer}`, { ...row, id: `${comment}>${answer}`, comment, answer });
  }
}

function moveKey<Row extends { key: string }>(rows: Map<string, Row>, from: string, to: string): void {
  for (const [id, row] of rows) if (row.key === from) rows.set(id, { ...row, key: to });
}
