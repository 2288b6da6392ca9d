import { useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import type { WorkCalendar } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { say } from '~/lib/locale/say.ts';
import { readDraws } from '~/lib/log/blind/read-blind.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { ReportRows } from '~/lib/log/queue/report-rows.ts';
import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import { conductIn } from '~/lib/report/conduct.ts';
import { surgeDays } from '~/lib/report/figures/surge-days.ts';
import { opennessOf } from '~/lib/report/openness.ts';
import { isWithin, type Period } from '~/lib/report/period.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';
import { givenAnswers } from '~/lib/report/quality/given-answers.ts';
import { reportOf } from '~/lib/report/report.ts';
import { reportCases } from '~/lib/report/report-case.ts';
import type { ReportPlace } from './place.ts';
import type { ReportSource } from './report-source.ts';
import { ReportView } from './report-view.tsx';
import { useQuality } from './use-quality.ts';

type Props = {
  source: ReportSource;
  place: ReportPlace;
  calendar: WorkCalendar;
  pages: readonly string[];
  records: RemovalRecords;
  pageName: PageName;
  now: number;
};

/** Counts the report of a period and a page over what was read for it, and shows it. */
export function CountedReport({ source, place, calendar, pages, records, pageName, now }: Props) {
  const { period, page, scope } = place;
  const { rows, drafts, steps } = source;
  const work = useMemo(() => workTimeOf(calendar), [calendar]);
  const basis = useMemo(() => rows && basisOf(rows, page), [rows, page]);
  // Of the current day the queue is drawn as far as it is known when the log was read.
  const report = useMemo(
    () => basis && steps && reportOf({ ...basis, checks: steps, period, work, now: Date.now() }),
    [basis, steps, period.from, work],
  );
  const conduct = useMemo(
    () => drafts && conductIn(records, drafts, period, page),
    [records, drafts, period.from, page],
  );
  const { quality, ...read } = useQuality(basis?.answers ?? null, calendar);
  const surges = useSurges(source, period, basis?.cases ?? null);
  const draws = useObserved(readDraws);
  const blind = useMemo(() => draws && blindFigures(draws, place.name, page), [draws, place.name, page]);
  const openness = useMemo(
    () => steps && opennessAt(steps, page === null ? pages : [page], period, now),
    [steps, page, pages, period.to, now],
  );
  if (!report || !conduct || !basis || !blind || !openness)
    return <Loading meanwhile={say('report_counting')} />;
  const counted = basis.cases.filter(({ at }) => isWithin(period, at));
  const told = {
    report,
    conduct,
    quality,
    surges,
    blind,
    openness,
    period: place.name,
    page,
    scope,
    pageName,
  };
  return (
    <ReportView
      told={told}
      source={{ cases: counted, words: basis.words, work, pageName }}
      read={read}
      pages={pages}
      now={now}
    />
  );
}

function basisOf({ comments, answers, looks, learned }: ReportRows, page: string | null) {
  const isOwn = (one: { page: string }) => page === null || one.page === page;
  const own = comments.filter(isOwn);
  return {
    cases: reportCases(own, answers, learned),
    looks: looks.filter(isOwn),
    answers: givenAnswers(own, answers),
    words: new Map(own.map((row) => [row.key, row])),
  };
}

/** How open the pages were when the period ended, or are now: what was looked at later does not tell of it. */
function opennessAt(checks: readonly StepCheck[], pages: readonly string[], { to }: Period, now: number) {
  const known = checks.filter(({ at }) => Date.parse(at) < to);
  return opennessOf(pages, known, Math.min(to, now));
}

function useSurges({ before }: ReportSource, period: Period, cases: ReturnType<typeof reportCases> | null) {
  const { from } = period;
  return useMemo(() => {
    if (!cases || !before) return null;
    const own = cases.flatMap(({ topic, postedAt }) => (topic && postedAt ? [{ topic, at: postedAt }] : []));
    return surgeDays([...before, ...own.filter(({ at }) => at >= from)], period);
  }, [cases, before, from]);
}
