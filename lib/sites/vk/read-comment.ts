import { commentKey, weakId } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted, Sighting } from '~/lib/comment/sighting.ts';
import { anyOf, type Field, findField } from '~/lib/sites/markup.ts';
import type { CommentReading } from '~/lib/sites/site.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { readAuthorAddress, readCommentAddress, readPair } from './address.ts';
import { VK_MARKUP } from './markup.ts';
import { postIdOf } from './read-post.ts';

const NOBODY: Author = { id: null, slug: null, name: '', kind: 'unknown' };
const noAttachment = () => [VK_MARKUP.avatar, VK_MARKUP.owner, VK_MARKUP.text].map(anyOf).join(',');

/** A field of `comment` itself: hits inside a nested reply belong to the reply (vk.md §6.3). */
function own(comment: Element, field: Field): Element | null {
  return findField(comment, field, (hit) => hit.closest(anyOf(VK_MARKUP.comment)) === comment);
}

type Fields = {
  ids: ReturnType<typeof readIds>;
  author: Author | null;
  /** Null when the text has no place at all, as with a bare sticker or photo. */
  text: string | null;
  attachments: Attachment[];
  posted: Posted | null;
  deleted: boolean;
};

/** Reads one comment of VK's React layout. Fields that must be there and are not come back by name. */
export function readVkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  const fields = readFields(comment, url, now);
  const missing = missingFields(fields);
  if (fields.deleted && !fields.ids.id) return { sighting: null, missing };
  return { sighting: toSighting(comment, fields, page, url), missing };
}

function readFields(comment: Element, url: URL, now: Date): Fields {
  const date = own(comment, VK_MARKUP.date);
  const text = own(comment, VK_MARKUP.text);
  const author = readAuthor(comment);
  return {
    ids: readIds(comment, date, url),
    author,
    text: text && readText(text),
    attachments: readAttachments(comment),
    posted: date && readPosted(date, now),
    // Nobody has seen a deleted comment of this layout: one without author and text is taken for it (vk.md §4).
    deleted: !author && !text,
  };
}

function missingFields({ ids, author, text, attachments, posted, deleted }: Fields): string[] {
  const said = text ?? attachments[0] ?? null;
  const required = deleted ? { id: ids.id } : { id: ids.id, author, text: said, time: posted };
  return Object.entries(required).flatMap(([name, value]) => (value === null ? [name] : []));
}

function toSighting(comment: Element, fields: Fields, page: PageIdentity, url: URL): Sighting {
  const { ids, text, posted, deleted } = fields;
  const author = fields.author ?? NOBODY;
  const owner = ids.owner ?? page.owner;
  const post = ids.post ?? '';
  const id = ids.id ?? weakId(author, text ?? '', null);
  const thread = ids.thread ?? rootIdBefore(comment) ?? id;
  return {
    key: commentKey('vk', owner, post, id),
    weak: ids.id === null,
    network: 'vk',
    owner,
    post,
    id,
    thread,
    replyTo: null,
    addressee: own(comment, VK_MARKUP.replyParent)?.textContent?.trim() || null,
    author,
    text: text ?? '',
    attachments: deleted ? [] : fields.attachments,
    posted,
    deleted,
    clamped: own(comment, VK_MARKUP.textMore) !== null,
    partial: false,
    url: addressOf(owner, post, id, thread, url),
  };
}

function addressOf(owner: string, post: string, id: string, thread: string, url: URL): string {
  const inThread = thread === id ? '' : `&thread=${thread}`;
  return new URL(`/wall${owner}_${post}?reply=${id}${inThread}`, url).href;
}

function readIds(comment: Element, date: Element | null, url: URL) {
  const address = readCommentAddress(date?.closest('a')?.getAttribute('href') ?? '');
  const tail = readPair(comment.id);
  const around = postIdOf(comment, url);
  return {
    owner: address?.owner ?? around?.owner ?? null,
    post: address?.post ?? around?.post ?? null,
    id: address?.reply ?? tail?.number ?? null,
    thread: address?.thread ?? null,
  };
}

/** Id of the root comment that a reply without `thread=` stands under; null for a root. */
function rootIdBefore(comment: Element): string | null {
  if (comment.matches(anyOf(VK_MARKUP.root))) return null;
  const around = comment.parentElement?.closest(anyOf(VK_MARKUP.root));
  if (around) return readPair(around.id)?.number ?? null;
  const roots = [
    ...(comment.closest(anyOf(VK_MARKUP.commentArea))?.querySelectorAll(anyOf(VK_MARKUP.root)) ?? []),
  ];
  const before = roots.filter(
    (root) => (root.compareDocumentPosition(comment) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return readPair(before.at(-1)?.id ?? '')?.number ?? null;
}

/** By the avatar link first: `comment-owner` is a link, in a link or around one (vk.md §2.1, contradiction 1). */
function readAuthor(comment: Element): Author | null {
  const owner = own(comment, VK_MARKUP.owner);
  const avatar = own(comment, VK_MARKUP.avatar);
  const link = avatar?.closest('a') ?? owner?.closest('a') ?? owner?.querySelector('a');
  const href = link?.getAttribute('href');
  if (!href) return null;
  const name = owner?.textContent?.trim() || avatar?.querySelector('img')?.getAttribute('alt')?.trim() || '';
  return { ...readAuthorAddress(href), name };
}

function readText(text: Element): string {
  return visibleText(findField(text, VK_MARKUP.textFull) ?? text, (element) =>
    element.matches(anyOf(VK_MARKUP.textMore)),
  );
}

function readPosted(date: Element, now: Date): Posted | null {
  const title = date.getAttribute('title') ?? date.querySelector('[title]')?.getAttribute('title');
  return (title ? readTimestamp(title, now) : null) ?? readTimestamp(date.textContent ?? '', now);
}

function readAttachments(comment: Element): Attachment[] {
  const found = new Set<Attachment>();
  for (const element of comment.querySelectorAll('img,a[href]')) {
    if (element.closest(anyOf(VK_MARKUP.comment)) !== comment || element.closest(noAttachment())) continue;
    const kind = attachmentKind(element);
    if (kind) found.add(kind);
  }
  return [...found];
}

/** By the address: no testid of an attachment is known (vk.md §2.1). A picture of unknown address is a photo. */
function attachmentKind(element: Element): Attachment | null {
  const where = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
  if (/\/sticker\//.test(where)) return 'sticker';
  if (/\/(?:video|clip)-?\d+_\d+/.test(where)) return 'video';
  if (/\/doc-?\d+_\d+/.test(where)) return 'file';
  return element.localName === 'img' || /\/photo-?\d+_\d+/.test(where) ? 'photo' : null;
}
