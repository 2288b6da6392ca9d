import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';

/** An answer of the page with the comment it answers. */
export type GivenAnswer = { answer: CommentRow; comment: CommentRow };

/** Answers of pages to comments of a period, the earliest first; answers whose words were erased are left out. */
export function givenAnswers(rows: readonly CommentRow[], answers: readonly AnswerRow[]): GivenAnswer[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const given = answers.flatMap(({ by, gone, answer, comment }): GivenAnswer[] => {
    const [words, asked] = [byKey.get(answer), byKey.get(comment)];
    if (by !== 'page' || gone || !words?.text || !asked || asked.voice !== 'citizen') return [];
    return [{ answer: words, comment: asked }];
  });
  return given.sort((one, other) => (givenAt(one) < givenAt(other) ? -1 : 1));
}

/** ISO 8601 of an answer: by the network, else when it was first seen. */
export function givenAt({ answer }: GivenAnswer): string {
  return answer.postedAt ?? answer.seenAt;
}
