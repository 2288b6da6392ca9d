import type { PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { Health } from './health.ts';
import { judgeHealth } from './judge-health.ts';
import { sameSighting } from './same-sighting.ts';
import { settleThreads } from './settle-threads.ts';
import type { Site } from './site.ts';
import { inSlices } from './slices.ts';
import type { Dirty } from './watch.ts';

/** What one pass over the page brought. */
export type Reading = {
  page: PageIdentity;
  manages: boolean;
  layout: string;
  health: Health;
  posts: PostSighting[];
  /** Comments that are new or changed since the pass before. */
  changed: Sighting[];
  /** Every comment element read in this pass with its key; the same key may stand in several places. */
  places: { element: Element; key: string }[];
};

/**
 * Reads a living page pass by pass. Remembers sightings by key, never by element: the network drops
 * and reuses its nodes. `read` gives null where no official page is in sight.
 */
export function createReader(site: Site, root: Document) {
  let owner: string | null = null;
  let known = new Map<string, Sighting>();
  let failing = new Map<Element, string[]>();
  let openThreads = new Map<string, ReadonlySet<string> | 'all'>();

  const forget = (next: string | null) => {
    owner = next;
    known = new Map();
    failing = new Map();
    openThreads = new Map();
  };

  const readComments = async (elements: Element[], page: PageIdentity, url: URL) => {
    const now = new Date();
    const fresh: Sighting[] = [];
    const places: Reading['places'] = [];
    await inSlices(elements, (element) => {
      if (!element.isConnected) return;
      const { sighting, missing } = site.readComment(element, page, url, now);
      if (missing.length > 0) failing.set(element, missing);
      else failing.delete(element);
      if (!sighting || sighting.owner !== page.owner || sighting.post === '') return;
      fresh.push(sighting);
      places.push({ element, key: sighting.key });
    });
    return { fresh, places };
  };

  const remember = (sightings: Sighting[]): Sighting[] =>
    sightings.filter((sighting) => {
      const before = known.get(sighting.key);
      if (before && sameSighting(before, sighting)) return false;
      known.set(sighting.key, sighting);
      return true;
    });

  const read = async (dirty: Dirty, url: URL): Promise<Reading | null> => {
    const page = site.page(root, url);
    const moved = (page?.owner ?? null) !== owner;
    if (moved) forget(page?.owner ?? null);
    if (!page) return null;
    const elements = dirty === 'all' || moved ? site.comments(root) : [...dirty];
    const { fresh, places } = await readComments(elements, page, url);
    settleThreads(fresh, known);
    const posts = site.posts(root, page).flatMap((element) => {
      const post = site.readPost(element, page, url);
      return post ? [{ element, post }] : [];
    });
    for (const { element, post } of posts) openThreads.set(post.post, site.partialThreads(element));
    const reopened = [...known.values()].filter((sighting) => isPartial(sighting) !== sighting.partial);
    const settled = [...reopened, ...fresh].map((sighting) => ({ ...sighting, partial: isPartial(sighting) }));
    const changed = remember(settled);
    const seen = countSeen();
    const sightings = uniquePosts(posts.map(({ post }) => ({ ...post, seen: seen.get(post.post) ?? 0 })));
    for (const element of failing.keys()) if (!element.isConnected) failing.delete(element);
    return {
      page,
      manages: site.manages(root),
      layout: site.layout(root),
      health: judgeHealth({ place: site.place(url), posts: sightings, missing: [...failing.values()] }),
      posts: sightings,
      changed,
      places,
    };
  };

  const isPartial = (sighting: Sighting): boolean => {
    const open = openThreads.get(sighting.post);
    return open === 'all' || (open?.has(sighting.thread) ?? false);
  };

  const countSeen = () => {
    const seen = new Map<string, number>();
    for (const { post, deleted } of known.values()) if (!deleted) seen.set(post, (seen.get(post) ?? 0) + 1);
    return seen;
  };

  return { read };
}

/** The same post may stand twice, on the wall and in the layer over it (vk.md §6.12). */
function uniquePosts(posts: PostSighting[]): PostSighting[] {
  return [...new Map(posts.map((post) => [post.post, post])).values()];
}
