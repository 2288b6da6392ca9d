import { database } from '~/lib/log/database.ts';
import { presentKey } from '~/lib/log/draft/drafts.ts';
import type { Submission } from './review-schema.ts';

/** What a supervisor is told of the comment that a draft answers; null when it is not in the log. */
export async function commentForReview(
  known: string,
): Promise<Pick<Submission, 'key' | 'page' | 'url' | 'citizen' | 'comment'> | null> {
  const key = await presentKey(known);
  const row = await database.comments.get(key);
  return row
    ? { key, page: row.page, url: row.url, citizen: row.author.name || null, comment: row.text }
    : null;
}
