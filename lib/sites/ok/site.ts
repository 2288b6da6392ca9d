import { insertText } from '~/lib/sites/insert-text.ts';
import { anyOf, findField, layoutIn } from '~/lib/sites/markup.ts';
import { pressable } from '~/lib/sites/pressable.ts';
import { readReplyForm } from '~/lib/sites/reply-form.ts';
import type { Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { okPlace } from './address.ts';
import { commentAround, commentRoots, ownFields } from './comment-root.ts';
import { okLandmarks } from './landmarks.ts';
import { okLoaders } from './loaders.ts';
import { OK_MARKUP, OK_TABLE } from './markup.ts';
import { okMe } from './me.ts';
import { okPage } from './page.ts';
import { attachedPhotos, readOkComment } from './read-comment.ts';
import { isOkAllPartial, okPostOf, okPosts, readOkPost } from './read-post.ts';
import { hasOkStrays } from './strays.ts';

/** OK in every layout that is known: desktop since 2016, server HTML, mobile (reference: ok.md §2 and §3). */
export const okSite: Site = {
  network: 'ok',
  markup: OK_TABLE,
  place: okPlace,
  page: okPage,
  manages: (root) => findField(root, OK_MARKUP.manage) !== null,
  me: okMe,
  layout: (root) => layoutIn(root, OK_MARKUP.comment) ?? layoutIn(root, OK_MARKUP.topic) ?? 'ok-unknown',
  // A comment before the layer around it: a photo's is dark in either theme, and its comments are not.
  theme: (root) =>
    paintedTheme(
      root.querySelector(anyOf(OK_MARKUP.comment)) ?? root.querySelector(anyOf(OK_MARKUP.topic)) ?? root.body,
    ),
  posts: (root) => okPosts(root),
  readPost: readOkPost,
  comments: commentRoots,
  commentOf: commentAround,
  removing: (target) => (target.closest(anyOf(OK_MARKUP.remove)) ? commentAround(target) : null),
  hasStrays: hasOkStrays,
  removeControl: (comment) => pressable(ownFields(comment)(OK_MARKUP.remove)),
  restoreControl: (comment) => pressable(ownFields(comment)(OK_MARKUP.restore)),
  blockControl: (comment) => pressable(ownFields(comment)(OK_MARKUP.block)),
  textBox: (comment) => {
    const root = ownFields(comment)(OK_MARKUP.text);
    return root && { root };
  },
  postOf: okPostOf,
  landmarks: okLandmarks,
  names: () => anyOf(OK_MARKUP.groupName),
  photos: attachedPhotos,
  readComment: readOkComment,
  threads: () => [],
  threadOf: () => null,
  partialThread: () => null,
  isAllPartial: isOkAllPartial,
  hasLooseThreads: () => false,
  loaders: okLoaders,
  markAfter: (comment) => {
    const find = ownFields(comment);
    return find(OK_MARKUP.date) ?? find(OK_MARKUP.author);
  },
  replyBox: (post) => {
    const box = findField(post, OK_MARKUP.replyInput);
    return box instanceof HTMLElement ? box : null;
  },
  replyControl: (comment) => pressable(ownFields(comment)(OK_MARKUP.reply)),
  replyForm: (box) => readReplyForm(box, anyOf(OK_MARKUP.comment), anyOf(OK_MARKUP.replyAs)),
  insertDraft: insertText,
};
