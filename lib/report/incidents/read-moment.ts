import { EXCEL_BEGINS, momentOf } from '~/lib/report/sheet/wall-time.ts';
import type { RawCell } from './read-table.ts';

const DAY_MS = 86_400_000;
/** No incident system holds anything from before or after. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** «18.11.2026 13:24:05», day first; «2026-11-18 13:24» and «2026-11-18T13:24:05Z» too. */
const DAY_FIRST = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z)?)?$/u;

/**
 * The moment (ISO 8601) in a cell: a date of Excel, its bare number, or words with the day first, by the clock on the
 * wall of `zone`. Null for a cell that holds no moment.
 */
export function readMoment(cell: RawCell, zone: string): string | null {
  const wall = wallIn(cell);
  if (wall === null) return null;
  const year = wall.date.getUTCFullYear();
  if (Number.isNaN(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return wall.utc ? wall.date.toISOString() : momentOf(wall.date, zone);
}

type Wall = { date: Date; utc: boolean };

function wallIn(cell: RawCell): Wall | null {
  if (cell instanceof Date) return { date: cell, utc: false };
  if (typeof cell === 'number') return { date: new Date(EXCEL_BEGINS + cell * DAY_MS), utc: false };
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const first = DAY_FIRST.exec(text);
  if (first) return wallOf([first[3], first[2], first[1], ...first.slice(4, 7)], false);
  const year = YEAR_FIRST.exec(text);
  return year ? wallOf(year.slice(1, 7), year[7] !== undefined) : null;
}

/** A day that its month does not have is no date. */
function wallOf(parts: readonly (string | undefined)[], utc: boolean): Wall | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  return holds ? { date, utc } : null;
}
