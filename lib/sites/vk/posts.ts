import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { elementOf } from '~/lib/sites/element-of.ts';
import { findAll } from '~/lib/sites/find-all.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { VK_MARKUP } from './markup.ts';
import { isPagePost } from './read-post.ts';

/**
 * Posts of the page, and what stands for a post where there is none: lists of comments under a photo or
 * a video, rows of the moderators' page. A post in the layer over the wall comes after its preview on
 * the wall, so that the fuller one has the last word.
 */
export function vkPosts(root: ParentNode, page: Pick<PageIdentity, 'owner'>): Element[] {
  const posts = findAll(root, VK_MARKUP.post).filter((post) => isPagePost(post, page.owner));
  const lists = findAll(root, VK_MARKUP.commentArea).filter(
    (area) => area.closest(anyOf(VK_MARKUP.post)) === null,
  );
  const apart = [...lists, ...videoList(root)];
  const found = [
    ...posts,
    ...(apart.length === 0 ? bareCounter(root) : apart),
    ...findAll(root, VK_MARKUP.activityRow),
  ];
  const inLayer = (element: Element) => element.closest(anyOf(VK_MARKUP.postLayer)) !== null;
  return [...found.filter((element) => !inLayer(element)), ...found.filter(inLayer)];
}

/** The element of `vkPosts` that holds `node`; null on the video page, whose list has no name of its own. */
export function vkPostOf(node: Node): Element | null {
  const element = elementOf(node);
  const named = [VK_MARKUP.post, VK_MARKUP.commentArea, VK_MARKUP.activityRow];
  for (const field of named) {
    const found = element?.closest(anyOf(field));
    if (found) return found;
  }
  return null;
}

/** The body, when a counter stands in no post and no list is found: what the address shows is counted, not read. */
function bareCounter(root: ParentNode): Element[] {
  const counters = findAll(root, VK_MARKUP.postTotal);
  const bare = counters.find((counter) => counter.closest(anyOf(VK_MARKUP.post)) === null);
  return bare ? [bare.ownerDocument.body] : [];
}

/** The nearest element around all comments of the video page, which gives their list no name. */
function videoList(root: ParentNode): Element[] {
  const comments = findAll(root, VK_MARKUP.videoComment);
  let list = comments[0]?.parentElement ?? null;
  while (list && !comments.every((comment) => list?.contains(comment))) list = list.parentElement;
  return list ? [list] : [];
}
