import { anyOf } from '~/lib/sites/markup.ts';
import type { Place } from '~/lib/sites/site.ts';
import { isText } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';

/**
 * True when parts of comments stand outside of every comment that is recognised. Posts may link to comments
 * too, so where posts stand only lists of comments are looked into.
 */
export function hasVkStrays(root: Document, place: Place): boolean {
  const inList = ['wall', 'feed', 'post'].includes(place.kind);
  return [...root.querySelectorAll(anyOf(VK_MARKUP.commentPart))].some((part) => {
    if (part.closest(anyOf(VK_MARKUP.comment)) !== null || isText(part)) return false;
    if (inList) return part.closest(anyOf(VK_MARKUP.commentArea)) !== null;
    // Under a photo or a video a post is what lies behind it.
    return part.closest(anyOf(VK_MARKUP.post)) === null;
  });
}
