import { useCallback } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { readDraftChecks } from '~/lib/log/draft/draft-checks.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import { readReportRows, readTopicMoments } from '~/lib/log/queue/report-rows.ts';
import { beforePeriod } from '~/lib/report/figures/surge-days.ts';
import type { ReportPlace } from './place.ts';
import type { ReportSource } from './report-source.ts';

/** What the log of this device tells of a period and a page. */
export function useOwnSource({ period: { from, to }, page }: ReportPlace): ReportSource {
  const rows = useObserved(useCallback(() => readReportRows(from, to), [from, to]));
  const drafts = useObserved(readDraftChecks);
  const steps = useObserved(readChecks);
  const readBefore = useCallback(() => readTopicMoments(beforePeriod(from), from, page), [from, page]);
  // The weeks before come after the report itself.
  const before = useObserved(rows ? readBefore : null);
  return { rows, drafts, steps, before };
}
