import { useMemo } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { readDraftChecks } from '~/lib/log/draft-checks.ts';
import type { RemovalRecords } from '~/lib/log/removal-records.ts';
import { readReportRows } from '~/lib/log/report-rows.ts';
import { conductIn } from '~/lib/report/conduct.ts';
import { monthAt, monthPeriod } from '~/lib/report/period.ts';
import { reportOf } from '~/lib/report/report.ts';
import { reportCases } from '~/lib/report/report-case.ts';
import { ReportView } from './report-view.tsx';

type Props = { given: URLSearchParams; records: RemovalRecords; pageName: PageName; now: number };

/** The report of a month (`month=2026-11`; without it the one that it is) over the log of this device. */
export function LiveReport({ given, records, pageName, now }: Props) {
  const calendar = useSettings()?.settings.calendar;
  const { value: rows, failure } = useObserved(readReportRows);
  const zone = calendar?.zone ?? 'Europe/Moscow';
  const current = monthAt(now, zone);
  const asked = given.get('month');
  const month = asked !== null && asked < current && monthPeriod(asked, zone) ? asked : current;
  const checks = useObserved(readDraftChecks);
  const cases = useMemo(() => rows && reportCases(rows.comments, rows.answers), [rows]);
  const report = useMemo(() => {
    const period = monthPeriod(month, zone);
    if (!rows || !cases || !calendar || !period) return null;
    return reportOf(cases, rows.looks, period, workTimeOf(calendarFrom(calendar)));
  }, [rows, cases, calendar, month, zone]);
  const conduct = useMemo(
    () => report && checks.value && conductIn(records, checks.value, report.period),
    [records, checks.value, report],
  );
  const trouble = failure ?? checks.failure;
  if (trouble !== null) return <Message told={{ kind: 'failed', text: trouble }} />;
  return (
    report &&
    conduct && (
      <ReportView report={report} conduct={conduct} month={month} current={current} pageName={pageName} />
    )
  );
}
