import { eitherOf } from '~/lib/sites/either-of.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import type { Place } from '~/lib/sites/site.ts';
import { commentAround, commentRoots } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';
import { namesPost, okPosts } from './read-post.ts';

/** What stands under a comment that can be answered, and nowhere else on the page of a topic (ok.md §2). */
const REPLY = /^(?:ответить|reply)$/iu;

/**
 * True when parts of comments stand outside of every comment that is recognised; their classes are used for
 * nothing else. On a wall comments and counters of comments stand in items of the feed: where no item says
 * which post it is, they tell of some that cannot be read. Where all names were changed, the words stay.
 */
export function hasOkStrays(root: Document, place: Place): boolean {
  const outside = (part: Element) => commentAround(part) === null;
  const parts = eitherOf(OK_MARKUP.commentPart, OK_MARKUP.commentSign);
  if ([...root.querySelectorAll(parts)].some(outside)) return true;
  if (place.kind === 'wall') {
    const items = okPosts(root);
    return (
      !items.some((item) => namesPost(item, new URL(root.URL))) &&
      (commentRoots(root).length > 0 || root.querySelector(anyOf(OK_MARKUP.feedTotal)) !== null)
    );
  }
  return [...root.querySelectorAll('a,button')].some(
    (control) => REPLY.test(control.textContent?.trim() ?? '') && outside(control),
  );
}
