import { writeAddress } from '~/components/dashboard/address.ts';
import type { Scope } from '~/components/dashboard/team/scoped.ts';
import { kindOf, type Period, type PeriodKind, periodAt, periodOf } from '~/lib/report/period.ts';

/** What a report is asked for by its address, and whose log it is counted over; null where there is but one. */
export type ReportPlace = {
  name: string;
  kind: PeriodKind;
  period: Period;
  page: string | null;
  scope: Scope | null;
};

/** Reads the period and the page; what is no period, or lies ahead, leads to the month that it is. */
export function placeIn(given: URLSearchParams, now: number, zone: string): Omit<ReportPlace, 'scope'> {
  const page = given.get('page');
  const asked = given.get('period') ?? given.get('month') ?? '';
  const kind = kindOf(asked);
  const period = periodOf(asked, zone);
  if (kind && period && period.from <= now) return { name: asked, kind, period, page };
  const name = periodAt('month', now, zone);
  const month = periodOf(name, zone);
  if (!month) throw new RangeError(`No month at ${now}`);
  return { name, kind: 'month', period: month, page };
}

type Named = Pick<ReportPlace, 'name' | 'page' | 'scope'>;

/** Address of a report; the month that it is goes without its name. */
export function reportAddress({ name, page, scope }: Named, current: string): string {
  const period = name === current ? {} : kindOf(name) === 'month' ? { month: name } : { period: name };
  return writeAddress('report', { ...period, page, from: scope === 'browser' ? scope : null });
}
