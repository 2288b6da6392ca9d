import { isAnyoneBesideTime } from '~/lib/sites/beside-time.ts';
import { eitherOf } from '~/lib/sites/either-of.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import type { Place } from '~/lib/sites/site.ts';
import { readOkAuthorAddress } from './address.ts';
import { commentAround, commentRoots } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';
import { isMobile, linksToTopic, namesPost, okPosts } from './read-post.ts';

/** What stands under a comment that can be answered, and nowhere else on the page of a topic (ok.md §2). */
const REPLY = /^(?:ответить|reply)$/iu;

/**
 * True when parts of comments stand outside of every comment that is recognised; their classes are used for
 * nothing else. On a wall comments and counters of comments stand in items of the feed: where no item says
 * which post it is, they tell of some that cannot be read. Where all names were changed, the words stay.
 * @param url the address that is open; that of the document by itself.
 */
export function hasOkStrays(root: Document, place: Place, url = new URL(root.URL)): boolean {
  const parts = eitherOf(OK_MARKUP.commentPart, OK_MARKUP.commentSign);
  const isOutside = (part: Element) => commentAround(part) === null;
  if ([...root.querySelectorAll(parts)].some(isOutside)) return true;
  if (place.kind === 'wall') return hasLostPosts(root, url);
  return (
    [...root.querySelectorAll('a,button')].some(
      (control) => REPLY.test(control.textContent?.trim() ?? '') && isOutside(control),
    ) || isSomeoneLost(root, place, url)
  );
}

/** On the mobile site nothing is known of a wall, and no comment stands on one. */
function hasLostPosts(root: Document, url: URL): boolean {
  const items = okPosts(root);
  if (items.some((item) => namesPost(item, url))) return false;
  if (commentRoots(root).length > 0 || root.querySelector(anyOf(OK_MARKUP.feedTotal)) !== null) return true;
  return !isMobile(url) && [...root.querySelectorAll('a[href]')].some((link) => linksToTopic(link, url));
}

/**
 * People beside times in the box of what is open, on the whole page where no box is recognised. There its author, or
 * the page itself beside a time, tells that the topic has come. A list of videos names people beside durations.
 */
function isSomeoneLost(root: Document, { kind }: Place, url: URL): boolean {
  const box = root.querySelector(anyOf(OK_MARKUP.topic));
  if (!box && kind === 'video') return false;
  if (!box && kind === 'post' && findField(root, OK_MARKUP.topicAuthor)) return true;
  const anyone = !box && kind === 'post' && !isMobile(url);
  return isAnyoneBesideTime(
    box ?? root.body,
    (link) => kindOf(link) !== null,
    (author) =>
      (anyone || kindOf(author) === 'person') &&
      author.closest(eitherOf(OK_MARKUP.comment, OK_MARKUP.feedItem)) === null,
  );
}

/** Null for a link to nobody. */
function kindOf(link: Element) {
  const { id, slug, kind } = readOkAuthorAddress(link.getAttribute('href') ?? '');
  return (id ?? slug) === null ? null : kind;
}
