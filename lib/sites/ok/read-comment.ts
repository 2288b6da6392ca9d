import { commentKey, weakId } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted, Sighting } from '~/lib/comment/sighting.ts';
import { eitherOf } from '~/lib/sites/either-of.ts';
import { imagesIn } from '~/lib/sites/images-in.ts';
import type { CommentReading } from '~/lib/sites/site.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';
import { goneByWords } from '~/lib/text/gone-words.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { readOkAuthorAddress } from './address.ts';
import { commentAddressed } from './addressee.ts';
import { readEpoch, readSeenId } from './attributes.ts';
import { type Find, ownFields } from './comment-root.ts';
import { readEncodedId } from './encoded-id.ts';
import { OK_MARKUP } from './markup.ts';
import { okPostAddress, okPostIdOf } from './read-post.ts';

const NOBODY: Author = { id: null, slug: null, name: '', kind: 'unknown' };

type Fields = {
  id: string | null;
  author: Author | null;
  /** Null when the text has no place at all, as with a bare sticker or photo. */
  text: string | null;
  attachments: Attachment[];
  /** The epoch the page gives; stable from look to look, unlike words. */
  at: string | null;
  posted: Posted | null;
  deleted: boolean;
};

/**
 * Reads one comment of any layout of OK. Fields that must be there and are not come back by name. What
 * stands under an advertisement or another group's post is nobody's of this page: no sighting.
 */
export function readOkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  const find = ownFields(comment);
  const fields = readFields(comment, find, now);
  const post = postOf(comment, fields.id, page, url);
  // A stub without its id says only that something was deleted; which comment it was, nobody can tell.
  if (post === null || (fields.deleted && !fields.id)) return { sighting: null, missing: [] };
  return { sighting: toSighting(comment, find, fields, { page, post, url }), missing: missingFields(fields) };
}

/**
 * The post by the box around, unless the id itself names another topic: the next topic's address may
 * come before its comments do (ok.md §4 «Navigation»).
 */
function postOf(comment: Element, id: string | null, page: PageIdentity, url: URL): string | null {
  const post = okPostIdOf(comment, page, url);
  return post === null ? null : ((id && readEncodedId(id)?.topic) ?? post);
}

function readFields(comment: Element, find: Find, now: Date): Fields {
  const text = find(OK_MARKUP.text);
  const id = readId(comment, find);
  const at = readEpoch(
    comment.getAttribute('data-time') ?? find(OK_MARKUP.time)?.getAttribute('data-time') ?? null,
  );
  return {
    id,
    author: readAuthor(find),
    text: text && visibleText(text),
    attachments: readAttachments(comment),
    at,
    posted: at ? { at, precision: 'second' } : readWords(id, find, now),
    deleted: comment.classList.contains('__deleted') || find(OK_MARKUP.deletedStub) !== null,
  };
}

function missingFields({ id, author, text, attachments, posted, deleted }: Fields): string[] {
  if (deleted) return [];
  // A bare sticker or photo has no place for text.
  const said = text ?? attachments[0] ?? null;
  const known = author && (author.id ?? author.slug) ? author.name || null : null;
  const required = { id, author: known, text: said, time: posted };
  return Object.entries(required).flatMap(([name, value]) => (value === null ? [name] : []));
}

function toSighting(
  comment: Element,
  find: Find,
  fields: Fields,
  { page, post, url }: { page: PageIdentity; post: string; url: URL },
): Sighting {
  const author = fields.author ?? NOBODY;
  const text = fields.text ?? '';
  const id = idOf(fields);
  const addressee = find(OK_MARKUP.answeredTo)?.textContent?.trim() || null;
  const replyTo =
    find(OK_MARKUP.repliedTo)?.getAttribute('data-rid') || idAddressed(comment, fields, addressee, page);
  return {
    key: commentKey('ok', page.owner, post, id),
    weak: fields.id === null,
    network: 'ok',
    owner: page.owner,
    post,
    id,
    thread: replyTo ?? id,
    replyTo,
    addressee,
    author,
    text,
    attachments: fields.deleted ? [] : fields.attachments,
    posted: fields.posted,
    deleted: fields.deleted,
    ...(fields.deleted && goneBy(comment, find)),
    clamped: false,
    partial: false,
    url: okPostAddress(page.owner, post, url),
  };
}

/** A stub that offers to take the deletion back was left by whoever looks (ok.md §4 «Deleted»). */
function goneBy(comment: Element, find: Find): Pick<Sighting, 'goneBy'> | false {
  if (find(OK_MARKUP.restore)) return { goneBy: 'us' };
  const by = goneByWords((find(OK_MARKUP.deletedStub) ?? comment).textContent ?? '');
  return by !== null && { goneBy: by };
}

function idAddressed(
  comment: Element,
  { author, text }: Fields,
  line: string | null,
  page: PageIdentity,
): string | null {
  const said = { author, text: text ?? '', line };
  const other = commentAddressed(comment, said, page, (each) => readAuthor(ownFields(each)));
  return other && idOf(readFields(other, ownFields(other), new Date(0)));
}

/** The network's id, or a digest of what is stable, for which words of a time are not read. */
function idOf({ id, author, text, at }: Fields): string {
  return id ?? weakId(author ?? NOBODY, text ?? '', at);
}

/** By the JSON, else by the name of an anchor, else by the tail of an HTML id; never by a hook block. */
function readId(comment: Element, find: Find): string | null {
  const holder = find(OK_MARKUP.seen) ?? comment;
  const name = () =>
    find(OK_MARKUP.idInName)
      ?.getAttribute('name')
      ?.replace(/^msg[-_]?/, '');
  const tail = () => find(OK_MARKUP.idInHtmlId)?.id.replace(/^m-id-msg-/, '');
  return readSeenId(comment) ?? readSeenId(holder) ?? (name() || tail() || null);
}

/** A link without an address still gives its name; links in the text and of the one answered are not its author's. */
function readAuthor(find: Find): Author | null {
  const link = find(
    OK_MARKUP.author,
    (hit) => !hit.closest(eitherOf(OK_MARKUP.text, OK_MARKUP.answeredTo)) && nameOf(hit) !== '',
  );
  if (!link) return null;
  const address = link.getAttribute('href') ?? link.getAttribute('hrefattrs') ?? '';
  return { ...readOkAuthorAddress(address), name: nameOf(link) };
}

function nameOf(link: Element): string {
  return (
    link.textContent?.replace(/\s+/g, ' ').trim() ||
    link.querySelector('img')?.getAttribute('alt')?.trim() ||
    ''
  );
}

/** The words of the footer, else the time inside an id of the API's form (ok.md §5). */
function readWords(id: string | null, find: Find, now: Date): Posted | null {
  const date = find(OK_MARKUP.date);
  const said = date ? readTimestamp(date.textContent ?? '', now) : null;
  const encoded = said || !id ? null : readEncodedId(id);
  return encoded ? { at: new Date(encoded.ms).toISOString(), precision: 'second' } : said;
}

/** Pictures of the photos that are attached, in document order. */
export function attachedPhotos(comment: Element): HTMLImageElement[] {
  return imagesIn(comment.querySelectorAll(PHOTO));
}

const PHOTO = '.collage_img, .media-photos_photo, a[href*="/photo/"]';

function readAttachments(comment: Element): Attachment[] {
  const found: Attachment[] = [];
  if (comment.querySelector('.usmile.__sticker, .usmile[data-code]')) found.push('sticker');
  if (comment.querySelector(PHOTO)) found.push('photo');
  if (comment.querySelector('.media-video, a[href*="/video/"]')) found.push('video');
  return found;
}
