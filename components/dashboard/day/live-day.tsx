import { useCallback, useContext, useMemo } from 'preact/hooks';
import { TeamContext } from '~/components/common/team-context.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { digestDayBeside, digestSpan } from '~/lib/deadline/digest-time.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { dayNow, dayPast } from '~/lib/report/day-digest.ts';
import { isoDate, type LocalDate } from '~/lib/text/day.ts';
import { Day } from './day.tsx';

type Props = { data: DashboardData; given: URLSearchParams; pageName: PageName; now: number };

/** The summary of a day (`date=2026-11-20`; without it today's) over the log of this device. */
export function LiveDay({ data, given, pageName, now }: Props) {
  const settings = useSettings()?.settings ?? null;
  const checks = useObserved(readChecks);
  const view = useContext(TeamContext)?.view ?? null;
  const claims = view && view.hub !== 'none' ? view.claims : null;
  const today = settings && isoDate(dateIn(now, settings.calendar.zone));
  const asked = dayOf(given.get('date'));
  const date = today && asked && isoDate(asked) < today ? isoDate(asked) : today;
  const span = useMemo(() => {
    const day = dayOf(date);
    return settings && day && digestSpan(settings.digest, calendarFrom(settings.calendar), day);
  }, [settings, date]);
  const [from = 0, to = 0] = span ? [span.from, span.to] : [];
  const readRows = useCallback(() => readReportRows(from, to), [from, to]);
  const rows = useObserved(span && readRows);
  const past = useMemo(() => {
    const day = dayOf(date);
    if (!settings || !day || !span || !rows) return null;
    const calendar = calendarFrom(settings.calendar);
    const step = (by: -1 | 1) => isoDate(digestDayBeside(settings.digest, calendar, day, by));
    return {
      told: dayPast(rows, span, workTimeOf(calendar), now),
      before: step(-1),
      after: step(1),
    };
  }, [rows, settings, date, span]);
  if (!settings || !past || !checks || !date || !today) return <Loading />;
  const { before, told } = past;
  return (
    <Day
      date={date}
      before={before}
      after={date === today ? null : earlier(past.after, today)}
      present={date === today ? dayNow(data, claims, checks, now) : null}
      past={told}
      digest={settings.digest}
      items={data.items}
      pageName={pageName}
      now={now}
    />
  );
}

/** Reads `YYYY-MM-DD`; null for anything else, and for a day that no calendar has. */
function dayOf(text: string | null): LocalDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const at = Date.UTC(date.year, date.month - 1, date.day);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : date;
}

/** The earlier of two days as `YYYY-MM-DD`: a day off after the last summary leads to today. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
