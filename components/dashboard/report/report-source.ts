import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { ReportRows } from '~/lib/log/queue/report-rows.ts';
import type { TopicMoment } from '~/lib/triage/surge.ts';

/** What a report is counted from, whoever's log it comes from; each part null until it was read. */
export type ReportSource = {
  rows: ReportRows | null;
  drafts: readonly DraftCheck[] | null;
  steps: readonly StepCheck[] | null;
  /** Topics of the weeks before the period. */
  before: readonly TopicMoment[] | null;
};
