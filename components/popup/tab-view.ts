import type { PageIdentity } from '~/lib/comment/sighting.ts';

/**
 * What the tab under the popup shows. `stale`: it was open before the extension was; `forbidden`: the
 * browser does not let the extension read the networks; `given`: the organisation or the team says that the page is
 * moderated.
 */
export type TabView =
  | { kind: 'elsewhere' | 'no-page' | 'stale' | 'forbidden' }
  | { kind: 'page'; page: PageIdentity; moderated: boolean; given?: boolean };
