import type { ThreadFacts } from '~/lib/comment/threads.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';

/**
 * What the thread of a comment without names tells: who is addressed cannot be read there any more, so the answers
 * noticed before stand, and only a direct reply counts as a further one. Nobody can be known to have asked again.
 * @param judged what the thread alone says now.
 * @param known answers to it that were noticed and stand, in any order.
 */
export function settledFacts(
  { id }: Pick<CommentRow, 'id'>,
  judged: ThreadFacts,
  known: readonly AnswerRow[],
  byKey: ReadonlyMap<string, CommentRow>,
): ThreadFacts {
  const before = known.flatMap(({ answer, by }) =>
    isThere(byKey.get(answer)) ? { key: answer, voice: by } : [],
  );
  const noticed = new Set(before.map(({ key }) => key));
  const direct = (judged.answers ?? []).filter(
    ({ key }) => !noticed.has(key) && byKey.get(key)?.replyTo === id,
  );
  const arrival = (key: string) => byKey.get(key)?.arrival ?? 0;
  const answers = [...before, ...direct].sort((one, other) => arrival(one.key) - arrival(other.key));
  const answeredBy = answers.find(({ voice }) => voice === 'page') ?? answers[0] ?? null;
  return { answeredBy, answers, reopened: false, partial: judged.partial };
}

function isThere(row: CommentRow | undefined): boolean {
  return row !== undefined && !row.deleted;
}
