import { commentKey, weakKey } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted } from '~/lib/comment/sighting.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { findField } from '../markup.ts';
import type { CommentReading } from '../site.ts';
import { visibleText } from '../visible-text.ts';
import { okPlace, readOkAuthorAddress } from './address.ts';
import { readCommentId, readDataTime } from './attributes.ts';
import { OK_MARKUP } from './markup.ts';

/** Reads one comment of OK's «new comments» layout. Fields that must be there and are not come back by name. */
export function readOkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  const deleted = comment.classList.contains('__deleted') || findField(comment, OK_MARKUP.deletedStub) !== null;
  const known = readCommentId(comment);
  if (deleted && !known) return { sighting: null, missing: [] };
  const author = readAuthor(comment);
  const text = findField(comment, OK_MARKUP.text);
  const attachments = readAttachments(comment);
  const posted = readPosted(comment, now);
  const missing = [
    ...(known ? [] : ['id']),
    ...(author || deleted ? [] : ['author']),
    ...(text || attachments.length > 0 || deleted ? [] : ['text']),
    ...(posted || deleted ? [] : ['time']),
  ];
  const writer = author ?? { id: null, slug: null, name: '', kind: 'unknown' as const };
  const words = text ? visibleText(text) : '';
  const id = known ?? weakKey([writer.id ?? writer.slug ?? writer.name, words, posted?.at ?? '']);
  const replyTo = findField(comment, OK_MARKUP.repliedTo)?.getAttribute('data-rid') || null;
  const place = okPlace(url);
  const post = place.kind === 'post' ? place.post : '';
  const sighting = {
    key: commentKey('ok', page.owner, post, id),
    weak: known === null,
    network: 'ok' as const,
    owner: page.owner,
    post,
    id,
    thread: replyTo ?? id,
    replyTo,
    addressee: null,
    author: writer,
    text: words,
    attachments,
    posted,
    deleted,
    clamped: false,
    partial: false,
    url: new URL(`/group/${page.owner}/topic/${post}`, url).href,
  };
  return missing.length === 0 ? { sighting, missing: [] } : { sighting, missing };
}

function readAuthor(comment: Element): Author | null {
  const link = findField(comment, OK_MARKUP.author);
  const href = link?.getAttribute('href');
  if (!link || !href) return null;
  return { ...readOkAuthorAddress(href), name: link.textContent?.trim() ?? '' };
}

/** The machine-readable time wins over the words of the footer (ok.md §0, «timestamp»). */
function readPosted(comment: Element, now: Date): Posted | null {
  const at = readDataTime(comment);
  if (at) return { at, precision: 'second' };
  const date = findField(comment, OK_MARKUP.date);
  return date ? readTimestamp(date.textContent ?? '', now) : null;
}

function readAttachments(comment: Element): Attachment[] {
  const found: Attachment[] = [];
  if (comment.querySelector('.usmile.__sticker, .usmile[data-code]')) found.push('sticker');
  if (comment.querySelector('.collage_img, .media-photos_photo, a[href*="/photo/"]')) found.push('photo');
  if (comment.querySelector('.media-video, a[href*="/video/"]')) found.push('video');
  return found;
}
