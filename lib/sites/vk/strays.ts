import { isAnyoneBesideTime } from '~/lib/sites/beside-time.ts';
import { eitherOf } from '~/lib/sites/either-of.ts';
import { findAll } from '~/lib/sites/find-all.ts';
import { anyOf, findField } from '~/lib/sites/markup.ts';
import type { Place } from '~/lib/sites/site.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { readAuthorAddress, readItem } from './address.ts';
import { isText } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { postIds } from './post-ids.ts';

/**
 * True when parts of comments stand outside of every comment that is recognised. Where posts stand a part
 * counts only inside a list of comments or where it can be of no text: posts may link to comments too. Where
 * every name was changed, the dates of comments still lead to places inside of their own post, and whoever posts
 * or comments is named beside a time.
 */
export function hasVkStrays(root: Document, place: Place): boolean {
  const amongPosts = ['wall', 'feed', 'post'].includes(place.kind);
  // Where no post is recognised, whatever is known of comments tells of some that cannot be read.
  const bare = root.querySelector(anyOf(VK_MARKUP.post)) === null;
  if (amongPosts && findAll(root, VK_MARKUP.placeLink).some((link) => isLostDate(link, bare))) return true;
  if (amongPosts && bare && findField(root, VK_MARKUP.postTotal)) return true;
  if ((place.kind === 'post' || (place.kind === 'wall' && bare)) && isSomeoneLost(root)) return true;
  return findAll(root, VK_MARKUP.commentPart).some((part) => {
    if (part.closest(anyOf(VK_MARKUP.comment)) !== null || isText(part)) return false;
    const post = part.closest(anyOf(VK_MARKUP.post));
    // Under a photo or a video a post is what lies behind it.
    if (!amongPosts) return post === null;
    if (part.closest(anyOf(VK_MARKUP.commentArea)) !== null) return true;
    return post === null ? bare && !part.matches(anyOf(VK_MARKUP.commentLink)) : isOfPost(part, post);
  });
}

/** Somebody stands beside a time outside of every post and comment that is recognised. */
function isSomeoneLost(root: Document): boolean {
  const isAuthor = (link: Element) => {
    const { id, slug } = readAuthorAddress(link.getAttribute('href') ?? '');
    return (id ?? slug) !== null;
  };
  const known = eitherOf(VK_MARKUP.post, VK_MARKUP.comment);
  return isAnyoneBesideTime(root.body, isAuthor, (author) => author.closest(known) === null);
}

/** A number behind the address of a post: that of a comment, by whatever word. One digit is a switch of the page. */
const NUMBERED = /[?&][a-z_]+=\d{2,}(?:&|#|$)/;

/**
 * A time that leads to a numbered place inside of the very post it stands in, or stands in none where none is
 * recognised: the date of a comment that is not recognised.
 */
function isLostDate(link: Element, bare: boolean): boolean {
  if (!NUMBERED.test(link.getAttribute('href') ?? '')) return false;
  const post = link.closest(anyOf(VK_MARKUP.post));
  if (link.closest(anyOf(VK_MARKUP.comment)) !== null) return false;
  return (
    (post === null ? bare : leadsInto(link, post)) &&
    readTimestamp(link.textContent ?? '', new Date()) !== null
  );
}

/** A part by its own name, or a link to a comment of the very post it stands in, as dates of comments are. */
function isOfPost(part: Element, post: Element): boolean {
  if (part.matches(anyOf(VK_MARKUP.commentLink))) return leadsInto(part, post);
  return post.closest(anyOf(VK_MARKUP.noPost)) === null;
}

/** True for a link to this post, advertisements and reposts left out. */
function leadsInto(link: Element, post: Element): boolean {
  if (post.closest(anyOf(VK_MARKUP.noPost)) !== null) return false;
  const linked = readItem(link.getAttribute('href') ?? '');
  const ids = postIds(post);
  return linked !== null && linked.owner === ids?.owner && linked.post === ids.post;
}
