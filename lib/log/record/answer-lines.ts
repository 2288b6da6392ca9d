import { Dexie } from 'dexie';
import { database } from '~/lib/log/database.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';

/** An answer with the comment it answers. */
export type AnswerLine = AnswerRow & { url: string; text: string; authorName: string };

/** The answers noticed last, and how many stand altogether. */
export type AnswerLines = { lines: AnswerLine[]; all: number };

/** Answers that stand, the one noticed last first, up to `most` of them; fit for `observe`. */
export async function readAnswerLines(most: number): Promise<AnswerLines> {
  const { answers, comments } = database;
  return database.transaction('r', answers, comments, async () => {
    const standing = answers.where('[stands+noticedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
    const [all, newest] = await Promise.all([standing.count(), standing.reverse().limit(most).toArray()]);
    const asked = await comments.bulkGet(newest.map(({ comment }) => comment));
    const lines = newest.flatMap((answer, place) => lineOf(answer, asked[place]));
    return { lines, all: all - (newest.length - lines.length) };
  });
}

function lineOf(answer: AnswerRow, comment: CommentRow | undefined): AnswerLine[] {
  if (!comment) return [];
  return [{ ...answer, url: comment.url, text: comment.text, authorName: comment.author.name }];
}
