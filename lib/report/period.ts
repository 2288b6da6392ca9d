import { dateIn, instantOf } from '~/lib/deadline/zone.ts';

/** From `from` (inclusive) to `to` (exclusive), epoch ms; both are midnights in `zone`. */
export type Period = { from: number; to: number; zone: string };

/** Periods that a report is made for. */
export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };
/** `2026`, `2026-q4`, `2026-11`. */
const NAME = /^(\d{4})(?:-(?:q([1-4])|(0[1-9]|1[0-2])))?$/;

type Named = { kind: PeriodKind; year: number; month: number };

/** The period by its name in a zone: `2026-11`, `2026-q4` or `2026`; null for another form. */
export function periodOf(name: string, zone: string): Period | null {
  const named = parse(name);
  if (!named) return null;
  const first = { year: named.year, month: named.month, day: 1 };
  return {
    from: instantOf(first, 0, zone),
    to: instantOf({ ...first, month: first.month + MONTHS[named.kind] }, 0, zone),
    zone,
  };
}

/** Whether it is a month, a quarter or a year; null for what names no period. */
export function kindOf(name: string): PeriodKind | null {
  return parse(name)?.kind ?? null;
}

/** Name of the period of a kind that it is in a zone at a moment (epoch ms). */
export function periodAt(kind: PeriodKind, at: number, zone: string): string {
  const { year, month } = dateIn(at, zone);
  return nameOf(kind, year, month);
}

/** Name of the period of the same kind so many periods after; before it for a negative number. */
export function periodAfter(name: string, count: number): string {
  const { kind, year, month } = parse(name) ?? { kind: 'month', year: Number.NaN, month: Number.NaN };
  return nameOf(kind, year, month + count * MONTHS[kind]);
}

/** Name of the period of a kind in which another one begins. */
export function periodAround(kind: PeriodKind, name: string): string {
  const { year, month } = parse(name) ?? { year: Number.NaN, month: Number.NaN };
  return nameOf(kind, year, month);
}

function parse(name: string): Named | null {
  const [, year, quarter, month] = NAME.exec(name) ?? [];
  if (!year) return null;
  if (quarter) return { kind: 'quarter', year: Number(year), month: Number(quarter) * 3 - 2 };
  return month
    ? { kind: 'month', year: Number(year), month: Number(month) }
    : { kind: 'year', year: Number(year), month: 1 };
}

/** A month beyond its year rolls over, as in `Date.UTC`. */
function nameOf(kind: PeriodKind, year: number, month: number): string {
  const [whole = '', number = ''] = new Date(Date.UTC(year, month - 1, 1)).toISOString().split('-');
  if (kind === 'month') return `${whole}-${number}`;
  return kind === 'year' ? whole : `${whole}-q${Math.ceil(Number(number) / 3)}`;
}

/** True for a moment (epoch ms) within the period. */
export function isWithin({ from, to }: Period, at: number): boolean {
  return at >= from && at < to;
}
