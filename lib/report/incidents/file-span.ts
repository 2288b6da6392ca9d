import { dateIn, instantOf } from '~/lib/deadline/zone.ts';

/** Spans of time that a file or a report is made of, by the days of a territory. */
export const SPANS = ['week', 'month', 'last-month', 'all'] as const;
export type SpanName = (typeof SPANS)[number];

/** ISO 8601: from here on and before there; null without a border. */
export type Span = { from: string | null; to: string | null };

const DAYS = 7;

/**
 * `week`: seven days with today, `month`: this month, `last-month`: the whole one before, `all`: everything.
 * @param now epoch ms.
 */
export function spanOf(name: SpanName, now: number, zone: string): Span {
  const { year, month, day } = dateIn(now, zone);
  const at = (date: { year: number; month: number; day: number }) =>
    new Date(instantOf(date, 0, zone)).toISOString();
  switch (name) {
    case 'week':
      return { from: at({ year, month, day: day - DAYS + 1 }), to: null };
    case 'month':
      return { from: at({ year, month, day: 1 }), to: null };
    case 'last-month':
      return { from: at({ year, month: month - 1, day: 1 }), to: at({ year, month, day: 1 }) };
    case 'all':
      return { from: null, to: null };
  }
}
