import type { PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import type { Site } from './site.ts';

type Post = Omit<PostSighting, 'seen'>;

/** What was read of each place of a post; a place is read again only when it was touched. */
export function createPostPlaces(site: Site) {
  const read = new Map<Element, Post | null>();
  return {
    /** These are the places now, none of them read. */
    reset(places: readonly Element[]) {
      read.clear();
      for (const place of places) read.set(place, null);
    },
    all: (): Element[] => [...read.keys()],
    /** Reads those of `places` that are places of posts; `rest` is awaited in between. */
    async look(places: Iterable<Element>, page: PageIdentity, url: URL, rest: () => Promise<void>) {
      for (const place of places) {
        if (!read.has(place)) continue;
        await rest();
        read.set(place, site.readPost(place, page, url));
      }
    },
    /** Each post by its last place: it may stand twice, on the wall and in the layer over it (vk.md §6.12). */
    shown(): Map<string, { place: Element; post: Post }> {
      const found = new Map<string, { place: Element; post: Post }>();
      for (const [place, post] of read) if (post) found.set(post.post, { place, post });
      return found;
    },
  };
}
