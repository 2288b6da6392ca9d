import { database } from '~/lib/log/database.ts';
import type { PageKey } from '~/lib/log/rows.ts';

/**
 * Pages of which the log holds comments, sorted. Steps from page to page by the index: a cursor over distinct keys
 * walks past every comment in the browser. Called outside of a transaction: Chromium ends one while the steps go on.
 */
export async function commentPages(): Promise<PageKey[]> {
  const pages: PageKey[] = [];
  for (let page = await pageAfter(''); page !== null; page = await pageAfter(page)) pages.push(page);
  return pages;
}

async function pageAfter(page: PageKey): Promise<PageKey | null> {
  const next = await database.comments.where('page').above(page).first();
  return next?.page ?? null;
}
