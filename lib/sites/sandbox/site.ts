import { commentKey } from '~/lib/comment/key.ts';
import type { Author, PageIdentity, PostSighting } from '~/lib/comment/sighting.ts';
import { elementOf } from '~/lib/sites/element-of.ts';
import { insertText } from '~/lib/sites/insert-text.ts';
import { anyOf, type Field } from '~/lib/sites/markup.ts';
import { pressable } from '~/lib/sites/pressable.ts';
import { readReplyForm } from '~/lib/sites/reply-form.ts';
import type { CommentReading, Site } from '~/lib/sites/site.ts';
import { paintedTheme } from '~/lib/sites/theme.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';
import { SANDBOX_TABLE } from './markup.ts';
import { SANDBOX_PAGE } from './page.ts';

const FIELDS = SANDBOX_TABLE.fields;

const all = (root: ParentNode, field: Field) => [...root.querySelectorAll(anyOf(field))];
const part = (root: ParentNode, field: Field) => root.querySelector(anyOf(field));
const idOf = (element: Element | null) => element?.getAttribute('data-id') ?? '';
const postAround = (node: Node) => elementOf(node)?.closest(anyOf(FIELDS.post)) ?? null;

/** The feed of the trainer: read by the same overlay as the networks, though nothing of it is a network. */
export const sandboxSite: Site = {
  network: SANDBOX_PAGE.network,
  markup: SANDBOX_TABLE,
  place: () => ({ kind: 'wall', owner: SANDBOX_PAGE.owner, slug: SANDBOX_PAGE.slug }),
  page: (root) => (part(root, FIELDS.layout) ? SANDBOX_PAGE : null),
  manages: () => true,
  me: () => null,
  layout: () => 'sandbox',
  theme: (root) => paintedTheme(root.body),
  posts: (root) => all(root, FIELDS.post),
  readPost,
  comments: (root) => all(root, FIELDS.comment),
  commentOf: (node) => elementOf(node)?.closest(anyOf(FIELDS.comment)) ?? null,
  removing: (target) => (target.closest(anyOf(FIELDS.remove)) ? sandboxSite.commentOf(target) : null),
  removeControl: (comment) => pressable(part(comment, FIELDS.remove)),
  restoreControl: (comment) => pressable(part(comment, FIELDS.restore)),
  blockControl: () => null,
  textBox: (comment) => {
    const root = part(comment, FIELDS.text);
    return root && { root };
  },
  photos: () => [],
  hasStrays: () => false,
  postOf: postAround,
  landmarks: () => [FIELDS.layout, FIELDS.post].map(anyOf).join(),
  names: () => anyOf(FIELDS.postTitle),
  readComment,
  threads: () => [],
  threadOf: () => null,
  partialThread: () => null,
  isAllPartial: () => false,
  hasLooseThreads: () => false,
  loaders: () => [],
  markAfter: (comment) => part(comment, FIELDS.date),
  replyBox: (post) => pressable(part(post, FIELDS.replyInput)),
  replyControl: (comment) => pressable(part(comment, FIELDS.reply)),
  replyForm: (box) => readReplyForm(box, anyOf(FIELDS.comment), anyOf(FIELDS.replyAs)),
  insertDraft: insertText,
};

/** The log takes addresses of the web alone; this one leads nowhere. */
function addressOf(place: string): string {
  return `https://sandbox.otklik.invalid/#${place}`;
}

function readPost(post: Element, page: PageIdentity): Omit<PostSighting, 'seen'> {
  return {
    owner: page.owner,
    post: idOf(post),
    url: addressOf(`post-${idOf(post)}`),
    total: Number(post.getAttribute('data-total')),
  };
}

function readComment(comment: Element, page: PageIdentity): CommentReading {
  const [id, post] = [idOf(comment), idOf(postAround(comment))];
  const text = part(comment, FIELDS.text);
  const at = part(comment, FIELDS.date)?.getAttribute('datetime') ?? null;
  return {
    missing: [],
    sighting: {
      key: commentKey(page.network, page.owner, post, id),
      weak: false,
      network: page.network,
      owner: page.owner,
      post,
      id,
      thread: comment.getAttribute('data-thread') ?? id,
      replyTo: comment.getAttribute('data-reply-to'),
      addressee: null,
      author: authorOf(comment, page),
      text: text ? visibleText(text) : '',
      attachments: comment.hasAttribute('data-photo') ? ['photo'] : [],
      posted: at === null ? null : { at, precision: 'minute' },
      deleted: comment.hasAttribute('data-deleted'),
      clamped: false,
      partial: false,
      url: addressOf(`comment-${id}`),
    },
  };
}

function authorOf(comment: Element, page: PageIdentity): Author {
  const name = part(comment, FIELDS.author)?.textContent ?? '';
  if (comment.hasAttribute('data-own')) return { id: page.owner, slug: page.slug, name, kind: 'community' };
  return { id: comment.getAttribute('data-author'), slug: null, name, kind: 'person' };
}
