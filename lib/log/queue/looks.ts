import type { CoverageRow, PageKey } from '~/lib/log/rows.ts';

/** How much of one post was looked at, and when. */
export type Look = Pick<CoverageRow, 'page' | 'url' | 'seen' | 'total' | 'at'> & { post: string };

/** One line for each post ever looked at, the one looked at last first. */
export function looksOf(rows: readonly CoverageRow[]): Look[] {
  return [...rows]
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
    .map(({ postKey, page, url, seen, total, at }) => ({
      page,
      post: postOf(postKey, page),
      url,
      seen,
      total,
      at,
    }));
}

function postOf(postKey: string, page: PageKey): string {
  return postKey.slice(page.length + 1);
}
