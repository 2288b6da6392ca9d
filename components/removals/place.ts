import { oneOf, writeAddress } from '~/components/dashboard/address.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import {
  type AppealState,
  CASE_LISTS,
  type CaseList,
  type RulingState,
} from '~/lib/report/removals/removal-case.ts';

/** Spans of time to look back over, in days. */
export const PERIODS = ['7', '30', '90'] as const;
type Period = (typeof PERIODS)[number];

export const REMOVERS = [
  'us',
  'page',
  'author',
  'network',
  'unknown',
] as const satisfies readonly RemovalRow['by'][];
export const APPEALS = ['open', 'granted', 'refused', 'none'] as const satisfies readonly AppealState[];

export const RULINGS = ['none', 'right', 'wrong'] as const satisfies readonly RulingState[];

const DAY_MS = 86_400_000;

/** What of the removals is looked at, all of it kept in the address: a complaint's case can be sent to a colleague. */
export type RemovalsPlace = {
  list: CaseList | null;
  /** `network:owner`. */
  page: string | null;
  period: Period | null;
  /** Number of a rule of the page. */
  rule: string | null;
  by: RemovalRow['by'] | null;
  appeal: AppealState | null;
  ruling: RulingState | null;
  query: string;
  /** `browser`: only what was removed in this browser; null: what the team knows, where it may be known. */
  from: 'browser' | null;
  /** Id of the removal whose evidence is open. */
  shown: string | null;
};

/** Reads what the view was asked for; what it does not understand it leaves out. */
export function readRemovalsPlace(given: URLSearchParams): RemovalsPlace {
  return {
    list: oneOf(CASE_LISTS, given.get('list')),
    page: given.get('page'),
    period: oneOf(PERIODS, given.get('days')),
    rule: given.get('rule'),
    by: oneOf(REMOVERS, given.get('by')),
    appeal: oneOf(APPEALS, given.get('appeal')),
    ruling: oneOf(RULINGS, given.get('checked')),
    query: given.get('q') ?? '',
    from: oneOf(['browser'] as const, given.get('from')),
    shown: given.get('id'),
  };
}

/** The address of a place among the removals, defaults left out. */
export function removalsAddress(place: RemovalsPlace): string {
  const { list, page, period, rule, by, appeal, ruling: checked, query, from, shown } = place;
  const narrowed = { list, page, days: period, rule, by, appeal, checked };
  return writeAddress('removals', { ...narrowed, q: query, from, id: shown });
}

/** The moment (epoch ms) a period began; null for all the time there is. */
export function periodStart(period: Period | null, now: number): number | null {
  return period === null ? null : now - Number(period) * DAY_MS;
}

/** True when anything is left out of the list. */
export function isNarrowed({ shown, from, ...place }: RemovalsPlace): boolean {
  return Object.values(place).some((value) => value !== null && value !== '');
}
