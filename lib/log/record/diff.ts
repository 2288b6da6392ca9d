import canonicalize from 'canonicalize';
import { isSameAccount, type PageMark, voiceOf } from '~/lib/comment/author.ts';
import type { Author, Sighting } from '~/lib/comment/sighting.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import { type CommentContent, contentOf, mergeContent, readContent } from './content.ts';

/** Whose comments are looked at: the page, the other official pages of the settings, and the moderator's own account. */
export type Voices = { page: PageMark; officials: readonly PageMark[]; me?: Author | null };

/**
 * The event that one look at one comment makes, if any: `comment.seen` for a new one, `comment.changed`
 * when something is known now that was not, `comment.gone` for a stub that says so. A stub of a comment
 * never read says nothing. The same comment seen again with the same content makes no event.
 */
export function diffSighting(
  page: PageKey,
  known: CommentRow | undefined,
  sighting: Sighting,
  voices: Voices,
): EventDraft | null {
  const place = { key: sighting.key, page };
  if (sighting.deleted) {
    return known && !known.deleted
      ? { type: 'comment.gone', ...place, data: { by: sighting.goneBy ?? 'unknown' } }
      : null;
  }
  const voice = voiceOf(sighting.author, voices.page, voices.officials);
  const mine = isMine(sighting.author, voices);
  if (!known) return { type: 'comment.seen', ...place, ...readContent(sighting, voice, mine) };
  const merged = mergeContent(known, sighting, voice, mine);
  if (!known.deleted && isSame(contentOf(known), merged)) return null;
  return { type: 'comment.changed', ...place, ...merged };
}

/** The event that a change of the listed official pages makes of a stored comment, if any. */
export function diffVoice(row: CommentRow, voices: Voices): EventDraft | null {
  const voice = voiceOf(row.author, voices.page, voices.officials);
  if (row.deleted || row.voice === 'page' || voice === row.voice) return null;
  const { data, personal } = contentOf(row);
  return { type: 'comment.changed', key: row.key, page: row.page, data: { ...data, voice }, personal };
}

function isMine(author: Author, { me }: Voices): boolean {
  return me !== null && me !== undefined && isSameAccount(author, me);
}

function isSame(one: CommentContent, other: CommentContent): boolean {
  return canonicalize(one) === canonicalize(other);
}
