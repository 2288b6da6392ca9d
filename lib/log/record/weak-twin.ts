import { isSameAuthor } from '~/lib/comment/author.ts';
import { postKeyOf } from '~/lib/comment/key.ts';
import type { Precision, Sighting } from '~/lib/comment/sighting.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { fold } from '~/lib/text/words.ts';
import { postedOf } from './content.ts';

const SPAN_MS: Record<Precision, number> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** Finds the stored row of the same comment under the other kind of key; undefined when there is none. */
export type FindTwin = (sighting: Sighting) => CommentRow | undefined;

/**
 * Looks for the row under a digest for a sighting with an id, and for the one with an id for a sighting
 * without. The same author said the same words under the same post, at a time that the precision of both
 * does not tell apart. Rows that are not in `comments` any more are passed over.
 */
export function twinFinder(comments: ReadonlyMap<string, CommentRow>): FindTwin {
  // Digests are rare: nearly always there is nothing to look through.
  const digests = [...comments.values()].filter(({ weak }) => weak);
  return (sighting) => {
    if (sighting.deleted || comments.has(sighting.key)) return undefined;
    const post = postKeyOf(sighting.key);
    for (const row of sighting.weak ? comments.values() : digests) {
      if (row.weak === sighting.weak || row.postKey !== post || !comments.has(row.key)) continue;
      if (isSame(row, sighting)) return row;
    }
    return undefined;
  };
}

function isSame(row: CommentRow, sighting: Sighting): boolean {
  return (
    isSameAuthor(row.author, sighting.author) &&
    fold(row.text) === fold(sighting.text) &&
    isSameTime(row, sighting)
  );
}

function isSameTime(row: CommentRow, { posted }: Sighting): boolean {
  const known = postedOf(row);
  if (known === null || posted === null) return true;
  const apart = Math.abs(Date.parse(known.at) - Date.parse(posted.at));
  return apart <= Math.max(SPAN_MS[known.precision], SPAN_MS[posted.precision]);
}
