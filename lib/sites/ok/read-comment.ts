import { commentKey, weakId } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted, Sighting } from '~/lib/comment/sighting.ts';
import { findField } from '~/lib/sites/markup.ts';
import type { CommentReading } from '~/lib/sites/site.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { okPlace, readOkAuthorAddress } from './address.ts';
import { readCommentId, readDataTime } from './attributes.ts';
import { OK_MARKUP } from './markup.ts';

const NOBODY: Author = { id: null, slug: null, name: '', kind: 'unknown' };

type Fields = {
  id: string | null;
  author: Author | null;
  text: string | null;
  attachments: Attachment[];
  posted: Posted | null;
  deleted: boolean;
};

/** Reads one comment of OK's «new comments» layout. Fields that must be there and are not come back by name. */
export function readOkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  const fields = readFields(comment, now);
  // A stub without its id says only that something was deleted; which comment it was, nobody can tell.
  if (fields.deleted && !fields.id) return { sighting: null, missing: [] };
  return { sighting: toSighting(comment, fields, page, url), missing: missingFields(fields) };
}

function readFields(comment: Element, now: Date): Fields {
  const text = findField(comment, OK_MARKUP.text);
  return {
    id: readCommentId(comment),
    author: readAuthor(comment),
    text: text && visibleText(text),
    attachments: readAttachments(comment),
    posted: readPosted(comment, now),
    deleted: comment.classList.contains('__deleted') || findField(comment, OK_MARKUP.deletedStub) !== null,
  };
}

function missingFields({ id, author, text, attachments, posted, deleted }: Fields): string[] {
  if (deleted) return [];
  // A bare sticker or photo has no place for text.
  const said = text ?? attachments[0] ?? null;
  const required = { id, author, text: said, time: posted };
  return Object.entries(required).flatMap(([name, value]) => (value === null ? [name] : []));
}

function toSighting(comment: Element, fields: Fields, page: PageIdentity, url: URL): Sighting {
  const author = fields.author ?? NOBODY;
  const text = fields.text ?? '';
  const id = fields.id ?? weakId(author, text, readDataTime(comment));
  const replyTo = findField(comment, OK_MARKUP.repliedTo)?.getAttribute('data-rid') || null;
  const place = okPlace(url);
  const post = place.kind === 'post' ? place.post : '';
  return {
    key: commentKey('ok', page.owner, post, id),
    weak: fields.id === null,
    network: 'ok',
    owner: page.owner,
    post,
    id,
    thread: replyTo ?? id,
    replyTo,
    addressee: null,
    author,
    text,
    attachments: fields.deleted ? [] : fields.attachments,
    posted: fields.posted,
    deleted: fields.deleted,
    clamped: false,
    partial: false,
    url: new URL(`/group/${page.owner}/topic/${post}`, url).href,
  };
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
