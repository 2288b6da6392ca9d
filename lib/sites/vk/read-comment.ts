import { commentKey, weakKey } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted } from '~/lib/comment/sighting.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { anyOf, type Field, findField } from '../markup.ts';
import type { CommentReading } from '../site.ts';
import { visibleText } from '../visible-text.ts';
import { readAuthorAddress, readCommentAddress, readPair } from './address.ts';
import { VK_MARKUP } from './markup.ts';
import { postIdOf } from './read-post.ts';

const COMMENT = anyOf(VK_MARKUP.comment);
const ROOT = anyOf(VK_MARKUP.root);
const MORE = anyOf(VK_MARKUP.textMore);

/** A field of `comment` itself: hits inside a nested reply belong to the reply (vk.md §6.3). */
function own(comment: Element, field: Field): Element | null {
  return findField(comment, field, (hit) => hit.closest(COMMENT) === comment);
}

/** Reads one comment of VK's React layout. Fields that must be there and are not come back by name. */
export function readVkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  const date = own(comment, VK_MARKUP.date);
  const ids = readIds(comment, date, url);
  const text = own(comment, VK_MARKUP.text);
  const author = readAuthor(comment);
  const deleted = !author && !text;
  if (deleted && !ids.id) return { sighting: null, missing: ['id'] };
  const posted = date ? readPosted(date, now) : null;
  const missing = [
    ...(ids.id ? [] : ['id']),
    ...(author || deleted ? [] : ['author']),
    ...(text || deleted ? [] : ['text']),
    ...(posted || deleted ? [] : ['time']),
  ];
  const writer = author ?? { id: null, slug: null, name: '', kind: 'unknown' as const };
  const words = text ? readText(text) : '';
  const owner = ids.owner ?? page.owner;
  const post = ids.post ?? '';
  const id = ids.id ?? weakKey([writer.id ?? writer.slug ?? writer.name, words, posted?.at ?? '']);
  const sighting = {
    key: commentKey('vk', owner, post, id),
    weak: ids.id === null,
    network: 'vk' as const,
    owner,
    post,
    id,
    thread: ids.thread ?? rootIdBefore(comment) ?? id,
    replyTo: null,
    addressee: own(comment, VK_MARKUP.replyParent)?.textContent?.trim() || null,
    author: writer,
    text: words,
    attachments: text || deleted ? readAttachments(comment) : [],
    posted,
    deleted,
    clamped: own(comment, VK_MARKUP.textMore) !== null,
    partial: false,
    url: new URL(
      `/wall${owner}_${post}?reply=${id}${ids.thread && ids.thread !== id ? `&thread=${ids.thread}` : ''}`,
      url,
    ).href,
  };
  return missing.length === 0 ? { sighting, missing: [] } : { sighting, missing };
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
  if (comment.matches(ROOT)) return null;
  const around = comment.parentElement?.closest(ROOT);
  if (around) return readPair(around.id)?.number ?? null;
  const roots = [...(comment.closest(anyOf(VK_MARKUP.commentArea))?.querySelectorAll(ROOT) ?? [])];
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
  return visibleText(findField(text, VK_MARKUP.textFull) ?? text, (element) => element.matches(MORE));
}

function readPosted(date: Element, now: Date): Posted | null {
  const title = date.getAttribute('title') ?? date.querySelector('[title]')?.getAttribute('title');
  return (title ? readTimestamp(title, now) : null) ?? readTimestamp(date.textContent ?? '', now);
}

function readAttachments(comment: Element): Attachment[] {
  const found = new Set<Attachment>();
  for (const element of comment.querySelectorAll('img,a[href]')) {
    if (element.closest(COMMENT) !== comment || element.closest(anyOf(VK_MARKUP.avatar))) continue;
    const where = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (/\/sticker\//.test(where)) found.add('sticker');
    else if (/\/photo-?\d+_\d+/.test(where)) found.add('photo');
    else if (/\/video-?\d+_\d+/.test(where)) found.add('video');
    else if (/\/doc-?\d+_\d+/.test(where)) found.add('file');
  }
  return [...found];
}
