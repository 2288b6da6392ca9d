import type { Voice } from '~/lib/comment/author.ts';
import type { Author, Posted, Precision, Sighting } from '~/lib/comment/sighting.ts';
import type { CommentPersonal, EventData } from '~/lib/log/event.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/** The facts of one comment as the log keeps them: what the chain holds, and what stays beside it. */
export type CommentContent = { data: EventData<'comment.seen'>; personal: CommentPersonal };

const SPAN_MS: Record<Precision, number> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** What one look alone says. Broken halves of emoji (a clipped text ends in one) become U+FFFD. */
export function readContent(sighting: Sighting, voice: Voice, mine: boolean): CommentContent {
  const { author, posted } = sighting;
  return {
    data: {
      post: sighting.post,
      id: sighting.id,
      thread: sighting.thread,
      replyTo: sighting.replyTo,
      url: sighting.url,
      posted: posted && { at: posted.at, precision: posted.precision },
      attachments: [...sighting.attachments].sort(),
      weak: sighting.weak,
      authorKind: author.kind,
      voice,
      ...(mine && { mine }),
    },
    personal: {
      author: { id: author.id, slug: author.slug, name: wellFormed(author.name) },
      addressee: sighting.addressee === null ? null : wellFormed(sighting.addressee),
      text: wellFormed(sighting.text),
    },
  };
}

/**
 * What is known after another look: whatever was known stays known (a time, an id, an address that
 * this view does not show), a clipped text never replaces the whole one it begins.
 */
export function mergeContent(
  row: CommentRow,
  sighting: Sighting,
  voice: Voice,
  mine: boolean,
): CommentContent {
  const look = readContent(sighting, voice, mine || row.mine);
  const { data, personal } = look;
  return {
    data: {
      ...data,
      thread: data.thread === data.id ? row.thread : data.thread,
      replyTo: data.replyTo ?? row.replyTo,
      // The same comment has several addresses (vk.com, vk.ru, the mobile site): the first one stays.
      url: row.url,
      posted: betterPosted(postedOf(row), data.posted),
      authorKind: data.authorKind === 'unknown' ? row.author.kind : data.authorKind,
      ...(row.pseudonym && { pseudonym: row.pseudonym }),
      ...(row.erased && { erased: row.erased }),
      // Another view may show less of the author; what the page wrote stays the page's.
      voice: row.voice === 'page' ? 'page' : voice,
    },
    personal: {
      ...(row.pseudonym ? contentOf(row).personal : namesIn(row, personal)),
      text: textAfter(row, sighting.clamped, personal.text),
    },
  };
}

/** Words that were erased at the wish of their author never come back. */
function textAfter(row: CommentRow, clamped: boolean, read: string): string {
  if (row.erased) return row.text;
  return clamped && beginsWith(row.text, read) ? row.text : read;
}

/** Names as known and as read now; a pseudonym never gives way to the name again. */
function namesIn(row: CommentRow, { author, addressee }: CommentPersonal): Omit<CommentPersonal, 'text'> {
  return { author: mergeAuthor(row.author, author), addressee: addressee ?? row.addressee };
}

/** The stored facts of a row, in the shape they were written in. */
export function contentOf(row: CommentRow): CommentContent {
  const { id, slug, name, kind } = row.author;
  return {
    data: {
      post: row.post,
      id: row.id,
      thread: row.thread,
      replyTo: row.replyTo,
      url: row.url,
      posted: postedOf(row),
      attachments: row.attachments,
      weak: row.weak,
      authorKind: kind,
      voice: row.voice,
      ...(row.mine && { mine: row.mine }),
      ...(row.pseudonym && { pseudonym: row.pseudonym }),
      ...(row.erased && { erased: row.erased }),
    },
    personal: { author: { id, slug, name }, addressee: row.addressee, text: row.text },
  };
}

/**
 * The better of two readings of one time. A finer one replaces a coarser one, never the other way;
 * equally fine ones that differ by no more than their precision are the same time read twice
 * («5 минут назад», read again later), so the first stays.
 */
function betterPosted(known: Posted | null, read: Posted | null): Posted | null {
  if (!known || !read) return known ?? read;
  const finer = SPAN_MS[read.precision] - SPAN_MS[known.precision];
  if (finer !== 0) return finer < 0 ? read : known;
  const apart = Math.abs(Date.parse(read.at) - Date.parse(known.at));
  return apart <= SPAN_MS[known.precision] ? known : read;
}

/** The posted time of a row with its precision; null when unknown. */
export function postedOf(row: CommentRow): Posted | null {
  if (row.postedAt === null || row.postedPrecision === null) return null;
  return { at: row.postedAt, precision: row.postedPrecision };
}

function mergeAuthor(known: Author, read: CommentPersonal['author']): CommentPersonal['author'] {
  return { id: read.id ?? known.id, slug: read.slug ?? known.slug, name: read.name || known.name };
}

/** True when `part` is the clipped beginning of `whole`; the networks end it with dots and «Показать ещё». */
function beginsWith(whole: string, part: string): boolean {
  const bare = part.replace(/[\s.…\uFFFD]+$/u, '');
  return whole.startsWith(bare);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
