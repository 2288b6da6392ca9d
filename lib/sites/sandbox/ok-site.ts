import { okSite } from '~/lib/sites/ok/site.ts';
import { hasOkStrays } from '~/lib/sites/ok/strays.ts';
import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { nowhere, SANDBOX_PAGES } from './page.ts';

const PAGE = SANDBOX_PAGES.ok;

/** Where the feed would stand on OK: the wall of its group. */
const WALL = new URL(`https://ok.ru/group/${PAGE.owner}`);

/**
 * The feed of the trainer in OK's manner: OK's own markup, read by the very rules that read OK, as if the page stood
 * at the address of its group. Only addresses lead nowhere.
 */
export const okSandboxSite: Site = {
  ...okSite,
  place: () => okSite.place(WALL),
  page: (root) => okSite.page(root, WALL) && PAGE,
  manages: () => true,
  me: () => null,
  theme: (root) => paintedTheme(root.body),
  hasStrays: (root, place) => hasOkStrays(root, place, WALL),
  readPost(post, page) {
    const read = okSite.readPost(post, page, WALL);
    return read && { ...read, url: nowhere(`post-${read.post}`) };
  },
  readComment(comment, page, _url, now) {
    const { sighting, missing } = okSite.readComment(comment, page, WALL, now);
    return { sighting: sighting && { ...sighting, url: nowhere(`comment-${sighting.id}`) }, missing };
  },
};
