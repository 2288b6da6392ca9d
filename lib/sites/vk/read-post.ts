import type { PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import { readCounter } from '~/lib/text/counter.ts';
import { readPair, vkPlace } from './address.ts';
import { VK_MARKUP } from './markup.ts';

/** True for a post of the page itself: no repost inside a post, no advertisement, no synthetic post (vk.md §6.8). */
export function isPagePost(post: Element, owner: string): boolean {
  return (
    (post.getAttribute('data-post-nesting-lvl') ?? '0') === '0' &&
    !post.hasAttribute('data-ad') &&
    !post.hasAttribute('data-pseudopost-type') &&
    readPair(post.getAttribute('data-post-id') ?? '')?.owner === owner
  );
}

/** Address, ids and comment counter of one post; null when its id cannot be read. */
export function readVkPost(post: Element, page: PageIdentity, url: URL): Omit<PostSighting, 'seen'> | null {
  const pair = readPair(post.getAttribute('data-post-id') ?? '');
  if (!pair) return null;
  const counter = findField(post, VK_MARKUP.postTotal, (hit) => hit.closest(anyOf(VK_MARKUP.post)) === post);
  const label = counter?.getAttribute('aria-label') ?? counter?.textContent ?? '';
  const count = readCounter(label) ?? (counter ? { value: 0, exact: true } : null);
  return {
    owner: page.owner,
    post: pair.number,
    url: new URL(`/wall${pair.owner}_${pair.number}`, url).href,
    total: count?.exact ? count.value : null,
  };
}

/** Owner and post of whatever a comment stands under: its post element, else the address. */
export function postIdOf(comment: Element, url: URL): { owner: string; post: string } | null {
  const pair = readPair(comment.closest(anyOf(VK_MARKUP.post))?.getAttribute('data-post-id') ?? '');
  if (pair) return { owner: pair.owner, post: pair.number };
  const place = vkPlace(url);
  return place.kind === 'post' && place.owner ? { owner: place.owner, post: place.post } : null;
}
