import type { PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import { insertText } from '~/lib/sites/insert-text.ts';
import { anyOf, findField, layoutIn } from '~/lib/sites/markup.ts';
import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { okPlace } from './address.ts';
import { okLoaders } from './loaders.ts';
import { OK_MARKUP, OK_TABLE } from './markup.ts';
import { okMe } from './me.ts';
import { okPage } from './page.ts';
import { readOkComment } from './read-comment.ts';

const NOTHING_PARTIAL: ReadonlySet<string> = new Set();

/** One comment can match twice, its block and the block inside: the outer one counts (ok.md §6.6). */
function isOutermost(element: Element, selector: string): boolean {
  return element.parentElement?.closest(selector) === null;
}

function readOkPost(post: Element, page: PageIdentity, url: URL): Omit<PostSighting, 'seen'> | null {
  const place = okPlace(url);
  if (place.kind !== 'post') return null;
  const counter = findField(post, OK_MARKUP.total)?.getAttribute('data-count') ?? '';
  return {
    owner: page.owner,
    post: place.post,
    url: new URL(`/group/${page.owner}/topic/${place.post}`, url).href,
    total: /^\d+$/.test(counter) ? Number(counter) : null,
  };
}

/** OK, topic page and topic layer with «new comments», desktop (reference: ok.md §2.1). */
export const okSite: Site = {
  network: 'ok',
  markup: OK_TABLE,
  place: okPlace,
  page: okPage,
  manages: (root) => findField(root, OK_MARKUP.manage) !== null,
  me: okMe,
  layout: (root) => layoutIn(root, OK_MARKUP.comment) ?? layoutIn(root, OK_MARKUP.topic) ?? 'ok-unknown',
  theme: (root) => paintedTheme(root.querySelector(anyOf(OK_MARKUP.topic)) ?? root.body),
  posts: (root) =>
    [...root.querySelectorAll(anyOf(OK_MARKUP.topic))].filter((topic) =>
      isOutermost(topic, anyOf(OK_MARKUP.topic)),
    ),
  readPost: readOkPost,
  comments: (root) =>
    [...root.querySelectorAll(anyOf(OK_MARKUP.comment))].filter((comment) =>
      isOutermost(comment, anyOf(OK_MARKUP.comment)),
    ),
  commentOf: (node) => {
    const near =
      (node instanceof Element ? node : node.parentElement)?.closest(anyOf(OK_MARKUP.comment)) ?? null;
    return near?.parentElement?.closest(anyOf(OK_MARKUP.comment)) ?? near;
  },
  postOf: (comment) => {
    const near = comment.closest(anyOf(OK_MARKUP.topic));
    return near?.parentElement?.closest(anyOf(OK_MARKUP.topic)) ?? near;
  },
  readComment: readOkComment,
  // Answers always come later, and the topic always shows its latest comments: only earlier ones are missing.
  partialThreads: () => NOTHING_PARTIAL,
  loaders: okLoaders,
  markAfter: (comment) => findField(comment, OK_MARKUP.date),
  replyBox: (post) => {
    const box = findField(post, OK_MARKUP.replyInput);
    return box instanceof HTMLElement ? box : null;
  },
  insertDraft: insertText,
};
