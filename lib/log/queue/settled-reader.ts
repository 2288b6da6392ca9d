import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { onShelf, shelfAfter } from './on-shelf.ts';
import { itemsOf } from './overview.ts';
import { endOfLog, type LogEnd, newsSince, postsOf, replacePosts } from './overview-reader.ts';

type Known = LogEnd & { rows: Map<string, CommentRow> };

/** Rows of one portion: what a page reads without being kept from a picture. */
const PORTION = 400;

/**
 * Makes a reader of the settled comments of citizens, in order of arrival. It reads them once, portion by portion, so
 * that the page answers meanwhile and the background can write, and afterwards only the posts that new events are
 * about. Fit for `observe`.
 * @param progress is told how many were read.
 */
export function createSettledReader(progress: (read: number) => void): () => Promise<QueueItem[]> {
  let known: Known | null = null;
  return async () => {
    known ??= await readAll(progress);
    for (;;) {
      const items = await follow(known);
      if (items) return items;
      known = await readAll(progress);
    }
  };
}

async function readAll(progress: (read: number) => void): Promise<Known> {
  const end = await database.transaction('r', database.events, database.meta, async () => endOfLog());
  const rows = new Map<string, CommentRow>();
  let after: string | null = null;
  for (;;) {
    const portion: CommentRow[] = await shelfAfter('settled', after, PORTION);
    for (const row of portion) rows.set(row.key, row);
    progress(rows.size);
    if (portion.length < PORTION) return { ...end, rows };
    after = portion.at(-1)?.key ?? null;
  }
}

/** Brings the rows up to date and gives them as lines; null where they have to be read anew. */
function follow(known: Known): Promise<QueueItem[] | null> {
  const { comments, events, reviews, meta } = database;
  return database.transaction('r', [comments, events, reviews, meta], async () => {
    const told = await newsSince(known);
    const posts = told && postsOf(told.news);
    if (!told || !posts) return null;
    const fresh = await Promise.all([...posts].map((post) => onShelf('settled', post).toArray()));
    if (posts.size > 0) replacePosts(known.rows, posts, fresh.flat());
    Object.assign(known, told.end);
    return itemsOf([...known.rows.values()], await reviews.toArray());
  });
}
