import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { PageLine } from '~/lib/report/board/page-lines.ts';
import type { BoardPick, BoardPlace } from './board-place.ts';

/** A page that nobody looked at for so long is called out, ms. */
const STALE_MS = 24 * 60 * 60 * 1000;

const PICKS: Record<BoardPick, (line: PageLine, now: number) => boolean> = {
  overdue: ({ overdue, burning }) => overdue + burning > 0,
  unclaimed: ({ unclaimed }) => (unclaimed ?? 0) > 0,
  promised: ({ promises }) => promises > 0,
  unseen: isStale,
};

/** True for a page that nobody looked at for a day, or ever. @param now epoch ms. */
export function isStale({ lookedAt }: Pick<PageLine, 'lookedAt'>, now: number): boolean {
  return lookedAt === null || now - Date.parse(lookedAt) > STALE_MS;
}

/** The lines of the pages that the board was asked for. */
export function pickPages(
  lines: readonly PageLine[],
  { network, pick, query }: BoardPlace,
  pageName: PageName,
  now: number,
): PageLine[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (network && !line.page.startsWith(`${network}:`)) return false;
    if (pick && !PICKS[pick](line, now)) return false;
    const name = fold(pageName(line.page));
    return words.every((word) => name.includes(word));
  });
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
