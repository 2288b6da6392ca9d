import type { PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import { createDepartures } from './departures.ts';
import type { Health } from './health.ts';
import { judgeHealth } from './judge-health.ts';
import { createPageMemory } from './page-memory.ts';
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
  /** Comment elements that left the page since the pass before. */
  gone: Element[];
};

/** Picks the page to read out of those in a feed; null when none of them is moderated. */
type ChoosePage = (pages: PageIdentity[]) => Promise<PageIdentity | null>;

/**
 * Reads a living page pass by pass. `read` gives null where no official page is in sight.
 * Another page starts with an empty memory. In a feed `choose` picks one of its pages, and that one is
 * read for as long as a post of it stands there.
 */
export function createReader(
  site: Site,
  root: Document,
  choose: ChoosePage = async ([first]) => first ?? null,
) {
  let owner: string | null = null;
  let memory = createPageMemory();
  const departures = createDepartures(site, root);

  const readComments = async (elements: Element[], page: PageIdentity, url: URL) => {
    const now = new Date();
    const fresh: Sighting[] = [];
    const places: Reading['places'] = [];
    const gone: Element[] = [];
    await inSlices(elements, (element) => {
      if (!element.isConnected) {
        memory.leave(element);
        gone.push(element);
        return;
      }
      const { sighting, missing } = site.readComment(element, page, url, now);
      const belongs = sighting?.owner === page.owner && sighting.post !== '';
      memory.stand(element, belongs ? sighting : null, missing);
      if (!belongs) return;
      fresh.push(sighting.deleted ? signed(sighting) : sighting);
      places.push({ element, key: sighting.key });
      departures.stand(element, sighting);
    });
    return { fresh, places, gone };
  };

  /** Says who deleted it, where the page let us see that. */
  const signed = (sighting: Sighting): Sighting => {
    const goneBy = departures.by(sighting.key);
    return goneBy === null ? sighting : { ...sighting, goneBy };
  };

  const readPosts = (page: PageIdentity, url: URL): Omit<PostSighting, 'seen'>[] => {
    const posts = new Map<string, Omit<PostSighting, 'seen'>>();
    for (const element of site.posts(root, page)) {
      const post = site.readPost(element, page, url);
      if (!post) continue;
      // The same post may stand twice, on the wall and in the layer over it (vk.md §6.12).
      posts.set(post.post, post);
      memory.setOpenThreads(post.post, site.partialThreads(element));
    }
    return [...posts.values()];
  };

  const findPage = async (url: URL): Promise<PageIdentity | null> => {
    const shown = site.page(root, url);
    if (shown || !site.feedPages) return shown;
    const pages = site.feedPages(root, url);
    const mine = pages.filter((page) => page.owner === owner);
    return pages.length === 0 ? null : choose([...mine, ...pages.filter((page) => page.owner !== owner)]);
  };

  const read = async (dirty: Dirty, url: URL): Promise<Reading | null> => {
    const page = await findPage(url);
    const moved = (page?.owner ?? null) !== owner;
    if (moved) {
      owner = page?.owner ?? null;
      memory = createPageMemory();
    }
    if (!page) return null;
    const whole = dirty === 'all' || moved;
    const elements = whole ? [...memory.left(), ...site.comments(root)] : [...dirty];
    const { fresh, places, gone } = await readComments(elements, page, url);
    const posts = readPosts(page, url);
    const deleted = departures.settle(posts).map((sighting) => signed({ ...sighting, deleted: true }));
    const changed = memory.learn([...fresh, ...deleted]);
    const loaded = memory.loaded();
    const place = site.place(url);
    return {
      page,
      manages: site.manages(root),
      layout: site.layout(root),
      health: judgeHealth({ place, posts, loaded, missing: memory.missing() }),
      posts: posts.map((post) => ({ ...post, seen: memory.seen(post.post) })),
      changed,
      places,
      gone,
    };
  };

  return { read, stop: () => departures.stop() };
}
