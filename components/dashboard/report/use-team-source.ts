import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ReportRows, topicMoments } from '~/lib/log/queue/report-rows.ts';
import type { TeamLog } from '~/lib/log/team/team-log.ts';
import { teamReportRows } from '~/lib/log/team/team-report-rows.ts';
import { beforePeriod } from '~/lib/report/figures/surge-days.ts';
import type { ReportPlace } from './place.ts';
import type { ReportSource } from './report-source.ts';

/** What the log of the team tells of a period and a page. */
export function useTeamSource(log: TeamLog, { period: { from, to }, page }: ReportPlace): ReportSource {
  const [rows, setRows] = useState<ReportRows | null>(null);
  useEffect(() => {
    let current = true;
    void teamReportRows(log.projection, from, to).then((read) => current && setRows(read));
    return () => {
      current = false;
    };
  }, [log, from, to]);
  const before = useMemo(() => {
    if (!rows) return null;
    const [begin, end] = [beforePeriod(from), from].map((moment) => new Date(moment).toISOString());
    const earlier = [...log.projection.comments.values()].filter(
      ({ postedAt }) => postedAt !== null && postedAt >= (begin ?? '') && postedAt < (end ?? ''),
    );
    return topicMoments(earlier, rows.learned, page);
  }, [log, rows, from, page]);
  return { rows, drafts: log.drafts, steps: log.steps, before };
}
