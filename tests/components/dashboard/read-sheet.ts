import { utils, type WorkSheet } from '@e965/xlsx';
import { sayCell } from '~/components/dashboard/report/say-figures.ts';
import type { Cell } from '~/lib/report/sheet/sheet.ts';
import { ZONE } from '~/tests/report/report-told.ts';
import { plain } from './dashboard-stage.tsx';

/** A day, ms: spans stand in a book as days. */
export const DAY_MS = 86_400_000;
const EXCEL_BEGINS = Date.UTC(1899, 11, 30);

/** Rows of a sheet as another program reads them: what a number is, its format tells. */
export function rowsIn(sheet: WorkSheet): string[][] {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: end.r + 1 }, (_, r) =>
    Array.from({ length: end.c + 1 }, (_, c) => {
      const cell: { v?: unknown; z?: unknown } = sheet[utils.encode_cell({ r, c })] ?? {};
      return plain(sayCell(cellFrom(cell.v, cell.z), ZONE)) ?? '';
    }),
  );
}

function cellFrom(value: unknown, format: unknown): Cell {
  if (typeof value !== 'number') return value === undefined ? null : String(value);
  if (format === '[h]:mm:ss') return { lasts: Math.round(value * DAY_MS) };
  if (format === '0.0%') return { ratio: value };
  const at = new Date(Math.round(value * DAY_MS) + EXCEL_BEGINS).toISOString();
  if (format === 'dd\\.mm\\.yyyy') return { day: at.slice(0, 10) };
  // The file holds what the clock on the wall of Moscow shows.
  if (format === 'dd\\.mm\\.yyyy hh:mm') return { moment: at.replace('Z', '+03:00') };
  return value;
}
