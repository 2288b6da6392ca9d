import { say } from '~/lib/locale/say.ts';
import { ratioOf, type Share } from '~/lib/report/share.ts';
import type { Cell, Column } from '~/lib/report/sheet/sheet.ts';

/** A column of 44 letters, for names. */
export const wide = (name: string): Column => ({ name, width: 44 });
/** A column of 80 letters, for sentences. */
export const long = (name: string): Column => ({ name, width: 80 });
/** A column of 14 letters, for counts where there are many of them. */
export const count = (name: string): Column => ({ name, width: 14 });
/** A column of 16 letters, for figures. */
export const narrow = (name: string): Column => ({ name, width: 16 });

/** A length of time, ms; an empty cell where there was none to measure. */
export function span(ms: number | null | undefined): Cell {
  return ms == null ? null : { lasts: ms };
}

/** Part, whole and the share of the two; no share of nothing. */
export function shareCells(share: Share): Cell[] {
  const ratio = ratioOf(share);
  return [share.part, share.of, ratio === null ? null : { ratio }];
}

/** How much was looked at: «34 из 52», or of how many is unknown. */
export function coverageWords({ seen, total }: { seen: number; total: number | null }): string {
  return say('dashboard_seen_of', seen, total ?? say('common_unknown'));
}
