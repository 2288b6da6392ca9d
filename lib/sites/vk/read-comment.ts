import { commentKey, weakId } from '~/lib/comment/key.ts';
import type { Attachment, Author, PageIdentity, Posted, Sighting } from '~/lib/comment/sighting.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import type { CommentReading } from '~/lib/sites/site.ts';
import { goneByWords } from '~/lib/text/gone-words.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { itemPath } from './address.ts';
import { dateOf, own } from './comment-element.ts';
import { VK_MARKUP } from './markup.ts';
import { readAuthor } from './read-author.ts';
import { isClamped, readAttachments, readText } from './read-content.ts';
import { type CommentIds, readIds } from './read-ids.ts';

const NOBODY: Author = { id: null, slug: null, name: '', kind: 'unknown' };
const NOTHING: CommentReading = { sighting: null, missing: [] };

type Fields = {
  ids: CommentIds;
  author: Author | null;
  /** Null when the text has no place at all, as with a bare sticker or photo. */
  text: string | null;
  clamped: boolean;
  attachments: Attachment[];
  posted: Posted | null;
  deleted: boolean;
};

/**
 * Reads one comment of any of VK's layouts. Fields that must be there and are not come back by name;
 * comments of other pages, of advertisements and of synthetic posts give nothing (vk.md §6.8).
 */
export function readVkComment(comment: Element, page: PageIdentity, url: URL, now: Date): CommentReading {
  if (comment.closest(anyOf(VK_MARKUP.noPost))) return NOTHING;
  const fields = readFields(comment, url, now);
  const { ids, deleted } = fields;
  if (ids.owner !== null && ids.owner !== page.owner) return NOTHING;
  // A stub without its id says only that something was deleted; which comment it was, nobody can tell.
  if (!ids.id && comment.matches(anyOf(VK_MARKUP.deletedStub))) return NOTHING;
  const missing = missingFields(fields);
  return { sighting: deleted && !ids.id ? null : toSighting(comment, fields, page, url), missing };
}

function readFields(comment: Element, url: URL, now: Date): Fields {
  const date = dateOf(comment);
  const text = own(comment, VK_MARKUP.text);
  const author = readAuthor(comment);
  // Nobody has seen a deleted comment of the React layout: one without author, text and date is taken for it (vk.md §4).
  const deleted = comment.matches(anyOf(VK_MARKUP.deletedStub)) || (!author && !text && !date);
  return {
    ids: readIds(comment, date, url),
    author,
    text: text && !deleted ? readText(text) : null,
    clamped: text !== null && !deleted && isClamped(text),
    attachments: deleted ? [] : readAttachments(comment, date),
    posted: readPosted(comment, date, now),
    deleted,
  };
}

function missingFields({ ids, author, text, attachments, posted, deleted }: Fields): string[] {
  const said = text ?? attachments[0] ?? null;
  const named = author?.name ? author : null;
  const required = deleted ? { id: ids.id } : { id: ids.id, author: named, text: said, time: posted };
  return Object.entries(required).flatMap(([name, value]) => (value === null ? [name] : []));
}

function toSighting(comment: Element, fields: Fields, page: PageIdentity, url: URL): Sighting {
  const { ids, posted, deleted, clamped, attachments } = fields;
  const author = fields.author ?? NOBODY;
  const text = fields.text ?? '';
  const owner = ids.owner ?? page.owner;
  const post = ids.post ?? '';
  const id = ids.id ?? weakId(author, text, null);
  const thread = ids.thread ?? id;
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
    text,
    attachments,
    posted,
    deleted,
    ...(deleted && goneBy(comment)),
    clamped,
    partial: false,
    url: addressOf(owner, post, id, thread, url),
  };
}

/** A stub that offers to take the deletion back was left by whoever looks. */
function goneBy(comment: Element): Pick<Sighting, 'goneBy'> | false {
  if (own(comment, VK_MARKUP.restore)) return { goneBy: 'us' };
  const by = goneByWords(comment.textContent ?? '');
  return by !== null && { goneBy: by };
}

function addressOf(owner: string, post: string, id: string, thread: string, url: URL): string {
  const inThread = thread === id ? '' : `&thread=${thread}`;
  return `${originOf(url)}${itemPath({ owner, post })}?reply=${id}${inThread}`;
}

const origins = new WeakMap<URL, string>();

/** A browser builds the origin anew each time it is asked, and all comments of a look share one address. */
function originOf(url: URL): string {
  const origin = origins.get(url) ?? url.origin;
  origins.set(url, origin);
  return origin;
}

/** Unix seconds where the layout has them, then an absolute tooltip, then the words. */
function readPosted(comment: Element, date: Element | null, now: Date): Posted | null {
  const exact = own(comment, VK_MARKUP.exactTime)?.getAttribute('time') ?? '';
  if (/^\d{9,10}$/.test(exact)) {
    return { at: new Date(Number(exact) * 1000).toISOString(), precision: 'second' };
  }
  if (!date) return null;
  const around = date.closest('[title]');
  const title = (comment.contains(around) ? around : date.querySelector('[title]'))?.getAttribute('title');
  return (title ? readTimestamp(title, now) : null) ?? readTimestamp(date.textContent ?? '', now);
}
