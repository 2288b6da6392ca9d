import { CRITERIA, type Criterion } from '~/lib/log/blind/blind-events.ts';
import type { Draw } from '~/lib/log/blind/read-blind.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import { kindOf, periodAround } from '~/lib/report/period.ts';

/** How often one criterion was met, of how many answers it could be said of. */
export type CriterionFigure = { criterion: Criterion; part: number; of: number; skipped: number };

/** What a blind review came to; over all answers together, never over those of one person. */
export type BlindFigures = {
  /** Answers that were judged, and those that were drawn. */
  judged: number;
  drawn: number;
  criteria: CriterionFigure[];
};

/**
 * Counts what was found of the answers of a period (`2026-11`, `2026-q4`, `2026`), whatever draw they came in.
 * @param page counts the draws of this page alone; null counts all.
 */
export function blindFigures(
  draws: readonly Draw[],
  period: string,
  page: PageKey | null = null,
): BlindFigures {
  const kind = kindOf(period);
  const own = draws.filter(
    (draw) => kind && periodAround(kind, draw.month) === period && (page === null || draw.page === page),
  );
  const marks = own.flatMap((draw) => [...draw.marks.values()]);
  // An answer of which nothing could be said was passed over, not judged.
  const judged = marks.filter((each) => CRITERIA.some((criterion) => each[criterion] !== 'skip'));
  const count = (criterion: Criterion, mark: string) =>
    marks.filter((each) => each[criterion] === mark).length;
  return {
    judged: judged.length,
    drawn: own.reduce((sum, { answers }) => sum + answers.length, 0),
    criteria: CRITERIA.map((criterion) => {
      const part = count(criterion, 'yes');
      return { criterion, part, of: part + count(criterion, 'no'), skipped: count(criterion, 'skip') };
    }),
  };
}
