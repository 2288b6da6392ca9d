import type { LoadEnd } from '~/lib/sites/load-all.ts';
import type { Reading } from '~/lib/sites/reading.ts';

/** How much of what stands on the screen was looked at, and what can be done about the rest. */
export type Look = {
  /** Comments read under the posts on the screen, deleted ones not counted. */
  seen: number;
  /** By the network's counters; null when a post shows none. */
  total: number | null;
  /** The posts themselves, in the order of the page. */
  posts: Reading['posts'];
  /** ISO 8601 of the last look. */
  at: string;
  /** True when the network offers controls that load more. */
  loadable: boolean;
  /** True while they are being pressed. */
  loading: boolean;
  /** Why the last loading ended; null before the first and while one runs. */
  ended: LoadEnd | null;
};

/** Seen of total over the posts on the screen. */
export function sumLook(posts: Reading['posts']): Pick<Look, 'seen' | 'total' | 'posts'> {
  const seen = posts.reduce((sum, post) => sum + post.seen, 0);
  const total = posts.reduce<number | null>(
    (sum, post) => (sum === null || post.total === null ? null : sum + post.total),
    0,
  );
  return { seen, total: posts.length > 0 ? total : null, posts };
}

/**
 * How many comments the counters on the screen count where not one of them was read: then the queue of the
 * screen is unknown, not empty. Null where something was read or nothing is counted.
 */
export function countUnread(posts: Reading['posts']): number | null {
  if (posts.some(({ seen }) => seen > 0)) return null;
  return posts.reduce((sum, { total }) => sum + (total ?? 0), 0) || null;
}
