import type { PageLine } from './page-lines.ts';

/** The figures of all pages together, as they stand above the table of pages. */
export type BoardTotals = {
  open: number;
  overdue: number;
  burning: number;
  /** Null where there is no team to ask. */
  unclaimed: number | null;
  held: number;
  promises: number;
  pages: number;
  /** Pages that nobody ever looked at. */
  unseen: number;
  /** Comments seen of all; `total` is null where one page shows no counter or was not looked at. */
  seen: number;
  total: number | null;
};

/** Adds the lines of the pages up. */
export function boardTotals(lines: readonly PageLine[]): BoardTotals {
  const sum = (figure: 'open' | 'overdue' | 'burning' | 'held' | 'promises' | 'seen') =>
    lines.reduce((all, line) => all + line[figure], 0);
  const known = (figure: 'unclaimed' | 'total') =>
    lines.reduce<number | null>(
      (all, line) => (all === null || line[figure] === null ? null : all + line[figure]),
      0,
    );
  return {
    open: sum('open'),
    overdue: sum('overdue'),
    burning: sum('burning'),
    unclaimed: lines.length === 0 ? null : known('unclaimed'),
    held: sum('held'),
    promises: sum('promises'),
    pages: lines.length,
    unseen: lines.filter(({ lookedAt }) => lookedAt === null).length,
    seen: sum('seen'),
    total: lines.length === 0 ? null : known('total'),
  };
}
