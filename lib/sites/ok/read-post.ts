import type { PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import { eitherOf } from '~/lib/sites/either-of.ts';
import { elementOf } from '~/lib/sites/element-of.ts';
import { anyOf, type Field, findField } from '~/lib/sites/markup.ts';
import { readCounter } from '~/lib/text/counter.ts';
import { okPlace } from './address.ts';
import { commentAround, commentRoots } from './comment-root.ts';
import { OK_MARKUP } from './markup.ts';

const postBox = () => eitherOf(OK_MARKUP.topic, OK_MARKUP.feedItem);

/**
 * Places of posts on the page: items of the feed first, then what lies over it, so that a topic that
 * stands in both is counted by its layer. The body stands for the post of the address where comments
 * lie in no box that is known.
 */
export function okPosts(root: ParentNode): Element[] {
  const boxes = [...root.querySelectorAll(postBox())].filter(
    (post) => post.parentElement?.closest(postBox()) === null,
  );
  const feed = boxes.filter((post) => isFeedItem(post));
  const layers = boxes.filter((post) => !isFeedItem(post));
  const ours = feed.filter((item) => findField(item, OK_MARKUP.advert) === null);
  return [...ours, ...(layers.length === 0 && root instanceof Document ? homeless(root) : layers)];
}

/** The box of the post that holds `node`; null when only the address names it. */
export function okPostOf(node: Node): Element | null {
  const element = elementOf(node);
  return element && outermost(element, postBox());
}

/** The post a comment stands under, by the item of the feed around it, else by the address; null as in `okPostId`. */
export function okPostIdOf(comment: Element, page: PageIdentity, url: URL): string | null {
  return okPostId(outermost(comment, anyOf(OK_MARKUP.feedItem)), page, url);
}

function outermost(element: Element, selector: string): Element | null {
  let found = element.closest(selector);
  for (let around = found; around; around = around.parentElement?.closest(selector) ?? null) found = around;
  return found;
}

/** Id of the post whose box this is; null when it belongs to somebody else, is an advertisement or names none. */
function okPostId(post: Element | null, page: PageIdentity, url: URL): string | null {
  const place = post && isFeedItem(post) ? placeOfFeedItem(post, url) : okPlace(url);
  if (!('post' in place)) return null;
  return place.owner === null || place.owner === page.owner ? place.post : null;
}

/** Absolute address of a post of the page. */
export function okPostAddress(owner: string, post: string, url: URL): string {
  const place = okPlace(url);
  // No address of a photo or a video is known to be made of its number alone.
  if ((place.kind === 'photo' || place.kind === 'video') && place.post === post)
    return url.origin + url.pathname;
  return `${url.origin}/group/${owner}/topic/${post}`;
}

/** Address, counter and id of one post. Without a counter the total is unknown, never zero. */
export function readOkPost(post: Element, page: PageIdentity, url: URL): Omit<PostSighting, 'seen'> | null {
  const id = okPostId(post, page, url);
  if (!id) return null;
  return { owner: page.owner, post: id, url: okPostAddress(page.owner, id, url), total: totalOf(post) };
}

/**
 * A topic shows its latest comments, and answers come later than what they answer: only earlier ones
 * are missing there. How many a discussion in the feed shows is not known, so it may hide any answer.
 */
export function isOkAllPartial(post: Element): boolean {
  if (!isFeedItem(post)) return false;
  const shown = commentRoots(post).length;
  const total = totalOf(post);
  return shown > 0 && (total === null || shown < total);
}

/** True on the mobile site, where no box of a topic is known: the body stands for it, with comments and without. */
export function isMobile(url: URL): boolean {
  return url.hostname === 'm.ok.ru';
}

/** The body, when a comment lies in no box of a post or no such box is to be expected. */
function homeless(root: Document): Element[] {
  if (isMobile(new URL(root.URL))) return [root.body];
  const apart = [...root.querySelectorAll(anyOf(OK_MARKUP.comment))].some(
    (comment) => comment.closest(postBox()) === null,
  );
  return apart ? [root.body] : [];
}

/** True for an item of the feed that says which post it is, of whatever group. */
export function namesPost(item: Element, url: URL): boolean {
  return isFeedItem(item) && placeOfFeedItem(item, url).kind !== 'other';
}

/** True for a link outside of all items of the feed to a topic that may be of the group whose wall `url` shows. */
export function linksToTopic(link: Element, url: URL): boolean {
  const [wall, place] = [okPlace(url), placeOfLink(link, url)];
  if (place.kind !== 'post' || wall.kind === 'other' || link.closest(anyOf(OK_MARKUP.feedItem))) return false;
  return isSame(place.owner, wall.owner) && isSame(place.slug, wall.slug);
}

/** True where nothing tells two spellings of a group apart. */
export function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.toLowerCase() === other.toLowerCase();
}

function isFeedItem(post: Element): boolean {
  return post.matches(anyOf(OK_MARKUP.feedItem));
}

function totalOf(post: Element): number | null {
  const inFeed = (hit: Element) => !isFeedItem(post) && hit.closest(anyOf(OK_MARKUP.feedItem)) !== null;
  const find = (field: Field) => findField(post, field, (hit) => !inFeed(hit) && commentAround(hit) === null);
  const counter = (isFeedItem(post) ? find(OK_MARKUP.feedTotal) : null) ?? find(OK_MARKUP.total);
  if (!counter) return null;
  const count = readCounter(counter.getAttribute('data-count') ?? counter.textContent ?? '');
  return count?.exact ? count.value : null;
}

function placeOfFeedItem(item: Element, url: URL) {
  if (findField(item, OK_MARKUP.advert)) return { kind: 'other' } as const;
  const link = findField(item, OK_MARKUP.feedLink, (hit) => {
    const { kind } = placeOfLink(hit, url);
    return (kind === 'post' || kind === 'photo') && commentAround(hit) === null;
  });
  return link ? placeOfLink(link, url) : ({ kind: 'other' } as const);
}

function placeOfLink(link: Element, url: URL) {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, url.href) ? okPlace(new URL(href, url)) : ({ kind: 'other' } as const);
}
