import { Dexie } from 'dexie';
import { database } from '~/lib/log/database.ts';
import type { CommentRow, Shelf } from '~/lib/log/rows.ts';

/**
 * Comments of one shelf in the order of their keys.
 * @param place `network:owner` of a page or `network:owner:post` of a post; without it all of them.
 */
export function onShelf(shelf: Shelf, place?: string) {
  const [from, to] = place === undefined ? [Dexie.minKey, Dexie.maxKey] : [`${place}:`, `${place};`];
  return database.comments.where('[shelf+key]').between([shelf, from], [shelf, to]);
}

/** Up to `limit` comments of a shelf whose keys come after `key`, in the order of their keys. */
export function shelfAfter(shelf: Shelf, key: string | null, limit: number): Promise<CommentRow[]> {
  return database.comments
    .where('[shelf+key]')
    .between([shelf, key ?? Dexie.minKey], [shelf, Dexie.maxKey], key === null, true)
    .limit(limit)
    .toArray();
}
