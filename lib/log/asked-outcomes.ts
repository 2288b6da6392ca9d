import { Dexie } from 'dexie';
import { database } from './database.ts';
import type { PageKey } from './rows.ts';

/**
 * Settled comments of which a person is asked how they ended, counted by page; fit for `observe`.
 * @param until ISO 8601: those that are asked about up to then.
 */
export async function askedOutcomes(
  pages: readonly PageKey[],
  until: string,
): Promise<ReadonlyMap<PageKey, number>> {
  const counts = pages.map(async (page) => {
    const asked = database.comments.where('[shelf+page+triage.ask.at]');
    const count = asked
      .between(['settled', page, Dexie.minKey], ['settled', page, until], true, true)
      .count();
    return [page, await count] as const;
  });
  return new Map(await Promise.all(counts));
}
