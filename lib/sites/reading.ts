import type { Author, PageIdentity, PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { Fallback, Health } from './health.ts';

/** What one pass over the page brought. */
export type Reading = {
  page: PageIdentity;
  manages: boolean;
  /** The account that looks; null where the network does not show it. */
  me: Author | null;
  layout: string;
  /** Variants of the markup that had to be taken out of the reserve. */
  fallbacks: Fallback[];
  health: Health;
  posts: PostSighting[];
  /** True when the network offers controls that load more. */
  loadable: boolean;
  /** Comments that are new or changed since the pass before. */
  changed: Sighting[];
  /** Every comment element read in this pass with its key; the same key may stand in several places. */
  places: { element: Element; key: string }[];
  /** Comment elements that left the page since the pass before. */
  gone: Element[];
};
