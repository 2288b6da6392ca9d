import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { vkSite } from '~/lib/sites/vk/site.ts';
import { nowhere, SANDBOX_PAGES } from './page.ts';

const PAGE = SANDBOX_PAGES.vk;

/** Where the feed would stand on VK: the wall of its page. */
const WALL = new URL(`https://vk.ru/club${PAGE.owner.slice(1)}`);

/**
 * The feed of the trainer in VK's manner: VK's own markup, read by the very rules that read VK, as if the page stood
 * at the address of its wall. Only addresses lead nowhere.
 */
export const vkSandboxSite: Site = {
  ...vkSite,
  place: () => vkSite.place(WALL),
  page: (root) => vkSite.page(root, WALL) && PAGE,
  manages: () => true,
  me: () => null,
  theme: (root) => paintedTheme(root.body),
  readPost(post, page) {
    const read = vkSite.readPost(post, page, WALL);
    return read && { ...read, url: nowhere(`post-${read.post}`) };
  },
  readComment(comment, page, _url, now) {
    const { sighting, missing } = vkSite.readComment(comment, page, WALL, now);
    return { sighting: sighting && { ...sighting, url: nowhere(`comment-${sighting.id}`) }, missing };
  },
};
