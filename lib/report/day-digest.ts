import type { KnownClaims } from '~/lib/comment/claim.ts';
import type { WorkTime } from '~/lib/deadline/work-time.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { Look } from '~/lib/log/queue/looks.ts';
import type { ReportRows } from '~/lib/log/queue/report-rows.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { type BoardTotals, boardTotals } from './board/board-totals.ts';
import { type PageLine, pageLines } from './board/page-lines.ts';
import { askingPages, opennessOf } from './openness.ts';
import type { Period } from './period.ts';
import { reportOf } from './report.ts';
import { reportCases } from './report-case.ts';
import type { Share } from './share.ts';

/** How it stands on all pages now. */
export type DayNow = {
  totals: BoardTotals;
  /** Pages that nobody looked at for a day or ever, the longest first. */
  unwatched: Pick<PageLine, 'page' | 'lookedAt'>[];
  /** Pages where a step of openness is missing or was checked too long ago. */
  asking: PageKey[];
};

/** What the days since the summary before came to, by the same count as the report of a month. */
export type DayPast = {
  period: Period;
  /** Comments of citizens. */
  n: number;
  answered: Share;
  inTime: Share;
  /** Median of the first reaction by the calendar, ms; null where there was none to measure. */
  median: number | null;
  /** How many reactions the median is of. */
  timed: number;
  /** Posts that the figures rest on. */
  posts: number;
};

const DAY_MS = 86_400_000;

/** @param claims who took what; null without a hub. @param now epoch ms. */
export function dayNow(
  source: { pages: readonly PageKey[]; items: readonly QueueItem[]; looks: readonly Look[] },
  claims: KnownClaims | null,
  checks: readonly StepCheck[],
  now: number,
): DayNow {
  const lines = pageLines(source.pages, source.items, source.looks, claims, now);
  return {
    totals: boardTotals(lines),
    unwatched: lines
      .filter(({ lookedAt }) => lookedAt === null || now - Date.parse(lookedAt) >= DAY_MS)
      .map(({ page, lookedAt }) => ({ page, lookedAt }))
      .sort((one, other) => (one.lookedAt ?? '').localeCompare(other.lookedAt ?? '')),
    asking: askingPages(opennessOf(source.pages, checks, now)).map(({ page }) => page),
  };
}

/** @param work the working time of the report. @param now epoch ms. */
export function dayPast(
  { comments, answers, looks, learned }: ReportRows,
  period: Period,
  work: WorkTime,
  now: number,
): DayPast {
  const cases = reportCases(comments, answers, learned);
  const { n, rate, times, coverage } = reportOf({ cases, looks, period, work, now });
  return {
    period,
    n,
    answered: { part: rate.answered, of: rate.n },
    inTime: times.inTime,
    median: times.reaction.calendar?.median ?? null,
    timed: times.reaction.calendar?.n ?? 0,
    posts: coverage.posts,
  };
}
