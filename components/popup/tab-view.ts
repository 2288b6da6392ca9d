import type { PageIdentity } from '~/lib/comment/sighting.ts';

/** What the tab under the popup shows. `stale`: it was open before the extension was. */
export type TabView =
  | { kind: 'elsewhere' | 'no-page' | 'stale' }
  | { kind: 'page'; page: PageIdentity; moderated: boolean };
