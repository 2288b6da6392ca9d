import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { Scope } from '~/components/dashboard/team/scoped.ts';
import type { Conduct } from '~/lib/report/conduct.ts';
import type { SurgeDay } from '~/lib/report/figures/surge-days.ts';
import type { PageOpenness } from '~/lib/report/openness.ts';
import type { AnswerQuality } from '~/lib/report/quality/answer-quality.ts';
import type { BlindFigures } from '~/lib/report/quality/blind-figures.ts';
import type { Report } from '~/lib/report/report.ts';

/** Everything a report tells, on the screen, on paper and in files alike. */
export type Told = {
  report: Report;
  conduct: Conduct;
  /** Null while the answers are still being read. */
  quality: AnswerQuality | null;
  /** Null while the weeks before are still being read. */
  surges: readonly SurgeDay[] | null;
  /** What a blind review of answers of the period came to, over all of them together. */
  blind: BlindFigures;
  /** How open the pages were at the end of the period, as far as somebody looked. */
  openness: readonly PageOpenness[];
  /** Name of the period: `2026-11`, `2026-q4`, `2026`. */
  period: string;
  /** `network:owner` of the one page that it tells of; null for all. */
  page: string | null;
  /** Whose log it is counted over; null where this device has no other to choose. */
  scope: Scope | null;
  pageName: PageName;
};
