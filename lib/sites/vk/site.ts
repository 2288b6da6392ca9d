import { elementOf } from '~/lib/sites/element-of.ts';
import { insertText } from '~/lib/sites/insert-text.ts';
import { anyOf, findField, layoutIn } from '~/lib/sites/markup.ts';
import { pressable } from '~/lib/sites/pressable.ts';
import { readReplyForm } from '~/lib/sites/reply-form.ts';
import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { vkPlace } from './address.ts';
import { dateOf, findInThreads, own } from './comment-element.ts';
import { vkLandmarks } from './landmarks.ts';
import { vkLoaders } from './loaders.ts';
import { VK_MARKUP, VK_TABLE } from './markup.ts';
import { vkMe } from './me.ts';
import { vkFeedPages, vkPage } from './page.ts';
import { vkPostOf, vkPosts } from './posts.ts';
import { readVkComment } from './read-comment.ts';
import { attachedPhotos, textBox } from './read-content.ts';
import { readVkPost } from './read-post.ts';
import { hasVkStrays } from './strays.ts';
import { hasLooseVkThreads, isVkAllPartial, partialVkThread } from './threads.ts';

/** VK in all its layouts, told apart by what stands on the page and never by the host (reference: vk.md §2, §6.13). */
export const vkSite: Site = {
  network: 'vk',
  markup: VK_TABLE,
  place: vkPlace,
  page: vkPage,
  feedPages: vkFeedPages,
  manages: (root) => findField(root, VK_MARKUP.manage) !== null,
  me: vkMe,
  layout: (root) => layoutIn(root, VK_MARKUP.layout) ?? 'vk-unknown',
  theme: (root) => paintedTheme(root.querySelector(anyOf(VK_MARKUP.post)) ?? root.body),
  posts: vkPosts,
  readPost: readVkPost,
  comments: (root) => [...root.querySelectorAll(anyOf(VK_MARKUP.comment))],
  commentOf: (node) => elementOf(node)?.closest(anyOf(VK_MARKUP.comment)) ?? null,
  removing: (target) => (target.closest(anyOf(VK_MARKUP.remove)) ? vkSite.commentOf(target) : null),
  hasStrays: hasVkStrays,
  postOf: vkPostOf,
  landmarks: vkLandmarks,
  names: () => anyOf(VK_MARKUP.postTitle),
  removeControl: (comment) => pressable(own(comment, VK_MARKUP.remove)),
  restoreControl: (comment) => pressable(own(comment, VK_MARKUP.restore)),
  blockControl: (comment) => pressable(own(comment, VK_MARKUP.block)),
  textBox: (comment) => {
    const text = own(comment, VK_MARKUP.text);
    return text && textBox(text);
  },
  photos: (comment) => attachedPhotos(comment, dateOf(comment)),
  readComment: readVkComment,
  threads: (root) => findInThreads(root, VK_MARKUP.thread),
  threadOf: (node) => elementOf(node)?.closest(anyOf(VK_MARKUP.thread)) ?? null,
  partialThread: partialVkThread,
  isAllPartial: isVkAllPartial,
  hasLooseThreads: hasLooseVkThreads,
  loaders: vkLoaders,
  markAfter: (comment) => {
    const date = dateOf(comment);
    return date?.closest('a') ?? date;
  },
  replyBox: (post) => {
    const box = findField(post, VK_MARKUP.replyInput);
    return box instanceof HTMLElement ? box : null;
  },
  replyControl: (comment) => pressable(own(comment, VK_MARKUP.reply)),
  replyForm: (box) => readReplyForm(box, anyOf(VK_MARKUP.comment), anyOf(VK_MARKUP.replyAs)),
  insertDraft: insertText,
};
