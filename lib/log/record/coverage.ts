import type { PostSighting, Sighting } from '~/lib/comment/sighting.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { CoverageRow, PageKey } from '~/lib/log/rows.ts';

/** An unchanged look is written down again after this, so that «осмотрено в 10:31» stays true. */
const FRESH_MS = 15 * 60_000;

/**
 * The `coverage.seen` event of one post, if its counts or the parts not loaded changed. The batch holds
 * only comments that are new or changed, so what is known of the others stays.
 * @param now epoch ms.
 */
export function diffCoverage(
  page: PageKey,
  known: CoverageRow | undefined,
  post: Omit<PostSighting, 'owner'>,
  comments: readonly Sighting[],
  now: number,
): EventDraft | null {
  const partial = partialIds(known?.partial ?? [], comments);
  const fresh = known && now - Date.parse(known.at) < FRESH_MS;
  if (fresh && known.seen === post.seen && known.total === post.total && isSame(known.partial, partial)) {
    return null;
  }
  const { url, seen, total } = post;
  return { type: 'coverage.seen', key: null, page, data: { post: post.post, url, seen, total, partial } };
}

/** Ids of comments a reply to which could stand in a part that is not loaded, sorted. */
function partialIds(known: readonly string[], comments: readonly Sighting[]): string[] {
  const ids = new Set(known);
  for (const { id, partial } of comments) {
    if (partial) ids.add(id);
    else ids.delete(id);
  }
  return [...ids].sort();
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
