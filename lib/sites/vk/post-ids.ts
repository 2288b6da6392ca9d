import { anyOf } from '~/lib/sites/markup.ts';
import { readPair, vkPlace } from './address.ts';
import { VK_MARKUP } from './markup.ts';

export type PostIds = { owner: string; post: string };

/** Owner and post in the attributes of a post element; null when it carries none. */
export function postIds(post: Element): PostIds | null {
  const replies = /(-?\d+_\d+)_replies$/.exec(post.id)?.[1];
  const pair = readPair(post.getAttribute('data-post-id') ?? replies ?? '');
  return pair && { owner: pair.owner, post: pair.number };
}

/** Owner and post of whatever a comment stands under: its post element, else the address. */
export function postIdOf(comment: Element, url: URL): PostIds | null {
  const post = comment.closest(anyOf(VK_MARKUP.post));
  return (post && postIds(post)) ?? shownItem(url);
}

/** What the address opens: a wall post, a photo or a video; null on a wall or in a feed. */
export function shownItem(url: URL): PostIds | null {
  const place = vkPlace(url);
  return 'post' in place && place.owner !== null ? { owner: place.owner, post: place.post } : null;
}
