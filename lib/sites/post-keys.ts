import type { Sighting } from '~/lib/comment/sighting.ts';

/** Keys of one post's comments. */
type PostKeys = {
  /** All that were ever read, each as a number: thousands may come and go before an open tab. */
  seen: Set<number>;
  deleted: Set<string>;
  /** Those that stand on the page, with their places. */
  standing: Map<string, Set<Element>>;
  /** Those that stand there though they are deleted. */
  stubs: Set<string>;
};

/** Which comments of each post were read, which stand on the page and which of those are deleted. */
export function createPostKeys() {
  const posts = new Map<string, PostKeys>();

  const of = (post: string): PostKeys => {
    const found = posts.get(post) ?? {
      seen: new Set(),
      deleted: new Set(),
      standing: new Map(),
      stubs: new Set(),
    };
    posts.set(post, found);
    return found;
  };

  const countStub = (post: string, key: string) => {
    const { deleted, standing, stubs } = of(post);
    if (deleted.has(key) && standing.has(key)) stubs.add(key);
    else stubs.delete(key);
  };

  return {
    /** Comments of a post that stand on the page, with their places. */
    standing: (post: string): ReadonlyMap<string, ReadonlySet<Element>> => of(post).standing,
    /** A comment was found at an element. */
    stand({ post, key }: Sighting, element: Element) {
      const { standing } = of(post);
      standing.set(key, (standing.get(key) ?? new Set()).add(element));
    },
    /** A comment left an element; true when it stands nowhere else. */
    leave(post: string, key: string, element: Element): boolean {
      const { standing } = of(post);
      const places = standing.get(key);
      places?.delete(element);
      if (places && places.size > 0) return false;
      standing.delete(key);
      countStub(post, key);
      return true;
    },
    /** Counts a comment as read, and as deleted while it is. */
    remember({ post, key, deleted: isDeleted }: Sighting) {
      const { seen, deleted } = of(post);
      seen.add(numberOf(key));
      if (isDeleted) deleted.add(key);
      else deleted.delete(key);
      countStub(post, key);
    },
    /** Takes a key back that stood for a comment whose id was learned since. */
    unlearn({ post, key }: Sighting) {
      const { seen, deleted } = of(post);
      seen.delete(numberOf(key));
      deleted.delete(key);
    },
    /** How many comments of a post were ever read; deleted ones not counted. */
    seen(post: string): number {
      const { seen, deleted } = of(post);
      return seen.size - deleted.size;
    },
    /** Comments that stand on the page now, by post; the same comment in two places counts once. */
    loaded: (): Map<string, number> =>
      new Map([...posts].map(([post, { standing, stubs }]) => [post, standing.size - stubs.size])),
  };
}

/**
 * A number for a key (FNV-1a, 30 bits: what an engine keeps without a box). Of 10,000 comments two share one in
 * one tab of twenty; then one comment less counts as seen, never one more.
 */
function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >> 2;
}
