import { insertText } from '~/lib/sites/insert-text.ts';
import { anyOf, findField, layoutIn } from '~/lib/sites/markup.ts';
import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { vkPlace } from './address.ts';
import { vkLoaders } from './loaders.ts';
import { VK_MARKUP, VK_TABLE } from './markup.ts';
import { vkMe } from './me.ts';
import { vkPage } from './page.ts';
import { readVkComment } from './read-comment.ts';
import { isPagePost, readVkPost } from './read-post.ts';
import { partialVkThreads } from './threads.ts';

/** VK, React layout of 2025 and later, desktop (reference: vk.md §2.1). */
export const vkSite: Site = {
  network: 'vk',
  markup: VK_TABLE,
  place: vkPlace,
  page: vkPage,
  manages: (root) => findField(root, VK_MARKUP.manage) !== null,
  me: vkMe,
  layout: (root) => layoutIn(root, VK_MARKUP.comment) ?? layoutIn(root, VK_MARKUP.post) ?? 'vk-unknown',
  theme: (root) => paintedTheme(root.querySelector(anyOf(VK_MARKUP.post)) ?? root.body),
  posts: (root, page) =>
    [...root.querySelectorAll(anyOf(VK_MARKUP.post))].filter((post) => isPagePost(post, page.owner)),
  readPost: readVkPost,
  comments: (root) => [...root.querySelectorAll(anyOf(VK_MARKUP.comment))],
  commentOf: (node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(anyOf(VK_MARKUP.comment)) ?? null,
  postOf: (comment) => comment.closest(anyOf(VK_MARKUP.post)),
  readComment: readVkComment,
  partialThreads: partialVkThreads,
  loaders: vkLoaders,
  markAfter: (comment) =>
    findField(comment, VK_MARKUP.date, (date) => date.closest(anyOf(VK_MARKUP.comment)) === comment)?.closest(
      'a',
    ) ?? null,
  replyBox: (post) => {
    const box = findField(post, VK_MARKUP.replyInput);
    return box instanceof HTMLElement ? box : null;
  },
  insertDraft: insertText,
};
