import { database } from './database.ts';
import type { Submission } from './review-schema.ts';

/** What a supervisor is told of the comment that a draft answers; null when it is not in the log. */
export async function commentForReview(
  key: string,
): Promise<Pick<Submission, 'page' | 'url' | 'citizen' | 'comment'> | null> {
  const row = await database.comments.get(key);
  return row ? { page: row.page, url: row.url, citizen: row.author.name || null, comment: row.text } : null;
}
