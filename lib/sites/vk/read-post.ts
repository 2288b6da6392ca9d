import type { PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import { readCounter } from '~/lib/text/counter.ts';
import { itemPath } from './address.ts';
import { dateOf } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { type PostIds, postIds, shownItem } from './post-ids.ts';
import { readIds } from './read-ids.ts';

/** True for a post of the page itself: no repost inside a post, no advertisement, no synthetic post (vk.md §6.8). */
export function isPagePost(post: Element, owner: string): boolean {
  return post.closest(anyOf(VK_MARKUP.noPost)) === null && (postIds(post)?.owner ?? owner) === owner;
}

/**
 * Address, ids and comment counter of one post, or of what stands for it: the list of comments of a
 * photo or video, a row of the moderators' page. Null when its id cannot be read. Without a counter
 * the total is unknown, never zero.
 */
export function readVkPost(post: Element, page: PageIdentity, url: URL): Omit<PostSighting, 'seen'> | null {
  const ids = post.matches(anyOf(VK_MARKUP.activityRow))
    ? rowIds(post, url)
    : (postIds(post) ?? shownItem(url));
  if (!ids || ids.owner !== page.owner) return null;
  return { ...ids, url: new URL(itemPath(ids), url).href, total: readTotal(post) };
}

function rowIds(row: Element, url: URL): PostIds | null {
  const { owner, post } = readIds(row, dateOf(row), url);
  return owner && post ? { owner, post } : null;
}

function readTotal(post: Element): number | null {
  const counter = counterOf(post);
  if (!counter) return null;
  const labels = [
    counter.getAttribute('data-count'),
    counter.getAttribute('aria-label'),
    counter.textContent,
  ];
  for (const label of labels) {
    const count = readCounter(label ?? '');
    if (count) return count.exact ? count.value : null;
  }
  return saysNothing(post) || !post.matches(anyOf(VK_MARKUP.post)) ? null : 0;
}

/** A photo or a video has no box that is known: its counter is the one that stands in no post. */
function counterOf(post: Element): Element | null {
  if (post.matches(anyOf(VK_MARKUP.activityRow))) return null;
  const own = post.matches(anyOf(VK_MARKUP.post)) ? post : null;
  return findField(
    own ?? post.ownerDocument,
    VK_MARKUP.postTotal,
    (hit) => hit.closest(anyOf(VK_MARKUP.post)) === own,
  );
}

/** A button without a number stands under a post that nobody commented; beside comments and in the mobile layout it tells nothing. */
function saysNothing(post: Element): boolean {
  return post.matches(anyOf(VK_MARKUP.mobilePost)) || post.querySelector(anyOf(VK_MARKUP.comment)) !== null;
}
