import type { Author, PageIdentity } from '~/lib/comment/sighting.ts';
import type { Site } from './site.ts';

/** What is known of a page besides its comments; it stays while no landmark comes or goes. */
export type Surroundings = {
  page: PageIdentity;
  manages: boolean;
  /** The account that looks; null where the network does not show it. */
  me: Author | null;
  layout: string;
  /** Places of posts in document order. */
  posts: Element[];
};

/** Looks over the whole page; `rest` is awaited between the steps. */
export async function readSurroundings(
  site: Site,
  root: Document,
  page: PageIdentity,
  rest: () => Promise<void>,
): Promise<Surroundings> {
  await rest();
  const posts = site.posts(root, page);
  await rest();
  const manages = site.manages(root);
  const me = site.me(root);
  await rest();
  return { page, manages, me, layout: site.layout(root), posts };
}
