import { anyOf } from '~/lib/sites/markup.ts';
import type { Place } from '~/lib/sites/site.ts';
import { readItem } from './address.ts';
import { isText } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { postIds } from './post-ids.ts';

/**
 * True when parts of comments stand outside of every comment that is recognised. Where posts stand a part
 * counts only inside a list of comments or where it can be of no text: posts may link to comments too.
 */
export function hasVkStrays(root: Document, place: Place): boolean {
  const amongPosts = ['wall', 'feed', 'post'].includes(place.kind);
  return [...root.querySelectorAll(anyOf(VK_MARKUP.commentPart))].some((part) => {
    if (part.closest(anyOf(VK_MARKUP.comment)) !== null || isText(part)) return false;
    const post = part.closest(anyOf(VK_MARKUP.post));
    // Under a photo or a video a post is what lies behind it.
    if (!amongPosts) return post === null;
    return part.closest(anyOf(VK_MARKUP.commentArea)) !== null || (post !== null && isOfPost(part, post));
  });
}

/** A part by its own name, or a link to a comment of the very post it stands in, as dates of comments are. */
function isOfPost(part: Element, post: Element): boolean {
  if (post.closest(anyOf(VK_MARKUP.noPost)) !== null) return false;
  if (!part.matches(anyOf(VK_MARKUP.commentLink))) return true;
  const linked = readItem(part.getAttribute('href') ?? '');
  const ids = postIds(post);
  return linked !== null && linked.owner === ids?.owner && linked.post === ids.post;
}
