import { dateIn, instantOf } from '~/lib/deadline/zone.ts';

/** From `from` (inclusive) to `to` (exclusive), epoch ms; both are midnights in `zone`. */
export type Period = { from: number; to: number; zone: string };

/** A month of a year as `YYYY-MM`. */
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The month `YYYY-MM` in a zone; null for another form. */
export function monthPeriod(month: string, zone: string): Period | null {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (!year || !number) return null;
  const first = { year: Number(year), month: Number(number), day: 1 };
  return {
    from: instantOf(first, 0, zone),
    to: instantOf({ ...first, month: first.month + 1 }, 0, zone),
    zone,
  };
}

/** The month it is in a zone at a moment (epoch ms), as `YYYY-MM`. */
export function monthAt(at: number, zone: string): string {
  const { year, month } = dateIn(at, zone);
  return nameOf(year, month);
}

/** The month so many months after `YYYY-MM`; before it for a negative number. */
export function monthAfter(month: string, count: number): string {
  const [year = Number.NaN, number = Number.NaN] = month.split('-').map(Number);
  return nameOf(year, number + count);
}

/** A month beyond its year rolls over, as in `Date.UTC`. */
function nameOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);
}

/** True for a moment (epoch ms) within the period. */
export function isWithin({ from, to }: Period, at: number): boolean {
  return at >= from && at < to;
}
