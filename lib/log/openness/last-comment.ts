import { database } from '~/lib/log/database.ts';
import type { PageKey } from '~/lib/log/rows.ts';

/**
 * When a citizen wrote on a page last, as far as it was seen: ISO 8601 by the network; null where that was before
 * `since` (ISO 8601) or never seen. Fit for `observe`.
 */
export async function readLastComment(page: PageKey, since: string): Promise<string | null> {
  const last = await database.comments
    .where('postedAt')
    .aboveOrEqual(since)
    .reverse()
    .filter((row) => row.page === page && row.voice === 'citizen')
    .first();
  return last?.postedAt ?? null;
}
