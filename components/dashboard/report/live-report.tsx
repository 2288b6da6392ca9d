import { useCallback, useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import type { PageName } from '~/components/dashboard/queue/queue-order.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { say } from '~/lib/locale/say.ts';
import { readDraws } from '~/lib/log/blind/read-blind.ts';
import { readDraftChecks } from '~/lib/log/draft/draft-checks.ts';
import { readChecks, type StepCheck } from '~/lib/log/openness/read-openness.ts';
import { type ReportRows, readReportRows, readTopicMoments } from '~/lib/log/queue/report-rows.ts';
import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import { conductIn } from '~/lib/report/conduct.ts';
import { SURGE_WEEKS, surgeDays } from '~/lib/report/figures/surge-days.ts';
import { opennessOf } from '~/lib/report/openness.ts';
import { isWithin, type Period } from '~/lib/report/period.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';
import { givenAnswers } from '~/lib/report/quality/given-answers.ts';
import { reportOf } from '~/lib/report/report.ts';
import { reportCases } from '~/lib/report/report-case.ts';
import { placeIn, type ReportPlace } from './place.ts';
import { ReportView } from './report-view.tsx';
import { useQuality } from './use-quality.ts';

type Props = {
  given: URLSearchParams;
  pages: readonly string[];
  records: RemovalRecords;
  pageName: PageName;
  now: number;
};

const WEEK_MS = 7 * 86_400_000;

/** The report of a period and a page over the log of this device (`period=2026-q4&page=vk:-1`; without them this month, all). */
export function LiveReport({ given, ...props }: Props) {
  const calendar = useSettings()?.settings.calendar;
  if (!calendar) return null;
  const place = placeIn(given, props.now, calendar.zone);
  return <Report key={place.name} place={place} calendar={calendar} {...props} />;
}

type ReportProps = Omit<Props, 'given'> & {
  place: ReportPlace;
  calendar: NonNullable<ReturnType<typeof useSettings>>['settings']['calendar'];
};

function Report({ place, calendar: setting, pages, records, pageName, now }: ReportProps) {
  const { period, page } = place;
  const { from, to } = period;
  const calendar = useMemo(() => calendarFrom(setting), [setting]);
  const work = workTimeOf(calendar);
  const rows = useObserved(useCallback(() => readReportRows(from, to), [from, to]));
  const drafts = useObserved(readDraftChecks);
  const looked = useObserved(readChecks);
  const basis = useMemo(() => rows && basisOf(rows, page), [rows, page]);
  // Of the current day the queue is drawn as far as it is known when the log was read.
  const report = useMemo(
    () => basis && looked && reportOf({ ...basis, checks: looked, period, work, now: Date.now() }),
    [basis, looked, period.from, work],
  );
  const conduct = useMemo(
    () => drafts && conductIn(records, drafts, period, page),
    [records, drafts, period.from, page],
  );
  const { quality, ...read } = useQuality(basis?.answers ?? null, calendar);
  const surges = useSurges(period, basis?.cases ?? null, page);
  const draws = useObserved(readDraws);
  const blind = useMemo(() => draws && blindFigures(draws, place.name, page), [draws, place.name, page]);
  const openness = useMemo(
    () => looked && opennessAt(looked, page === null ? pages : [page], period, now),
    [looked, page, pages, to, now],
  );
  if (!report || !conduct || !basis || !blind || !openness)
    return <Loading meanwhile={say('report_counting')} />;
  const counted = basis.cases.filter(({ at }) => isWithin(period, at));
  return (
    <ReportView
      told={{ report, conduct, quality, surges, blind, openness, period: place.name, page, pageName }}
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

/** Needs the weeks before: they come after the report itself. */
function useSurges(period: Period, cases: ReturnType<typeof reportCases> | null, page: string | null) {
  const { from } = period;
  const readBefore = useCallback(
    () => readTopicMoments(from - SURGE_WEEKS * WEEK_MS, from, page),
    [from, page],
  );
  const before = useObserved(cases ? readBefore : null);
  return useMemo(() => {
    if (!cases || !before) return null;
    const own = cases.flatMap(({ topic, postedAt }) => (topic && postedAt ? [{ topic, at: postedAt }] : []));
    return surgeDays([...before, ...own.filter(({ at }) => at >= from)], period);
  }, [cases, before, from]);
}
