import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import { type CoachFigures, coachFigures } from './figures/coach-figures.ts';
import type { Period } from './period.ts';
import { type RemovalCase, removalCases } from './removals/removal-case.ts';
import {
  casesIn,
  type Handled,
  handledViolations,
  type Wrong,
  wrongRemovals,
} from './removals/removal-figures.ts';

/** How a page behaved in a period: what it removed and how well it wrote. */
export type Conduct = {
  /** Removals of the period, the latest first. */
  removals: RemovalCase[];
  handled: Handled;
  wrong: Wrong;
  /** How often each hint of the coach was left in an answer that went out. */
  coach: CoachFigures;
};

/** Counts the removals and the answers of a period, by the clock of the device. @param page null for all. */
export function conductIn(
  records: RemovalRecords,
  checks: readonly DraftCheck[],
  { from, to }: Period,
  page: PageKey | null = null,
): Conduct {
  const scope = { page, since: from, until: to };
  const own = page === null ? checks : checks.filter((one) => one.page === page);
  const all = removalCases(records);
  const removals = casesIn(all, scope);
  return {
    removals,
    handled: handledViolations(records, all, scope),
    wrong: wrongRemovals(removals),
    coach: coachFigures(own, from, to),
  };
}
