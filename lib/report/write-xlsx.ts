import writeXlsxFile, { type CellObject } from 'write-excel-file/browser';
import type { Cell, Sheet } from './sheet.ts';
import { EXCEL_BEGINS, wallDate } from './wall-time.ts';

/** The way Excel writes it itself: a bare dot is taken for parts of a second by some. */
const MOMENT = 'dd\\.mm\\.yyyy hh:mm';
const DAY_MS = 86_400_000;
/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;
/** What XML cannot hold; a comment may. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * An XLSX of these sheets: numbers are numbers, moments are dates by the clock on the wall of `zone`, lengths of time
 * are lengths of time. Whatever a citizen wrote is text, never a formula.
 */
export async function writeXlsx(sheets: readonly Sheet[], zone: string): Promise<Blob> {
  const pages = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map((column): CellObject => ({ type: String, value: column.name, fontWeight: 'bold' })),
      ...rows.map((row) => row.map((cell) => cellOf(cell, zone))),
    ],
  }));
  return writeXlsxFile(pages).toBlob();
}

function cellOf(cell: Cell, zone: string): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string') {
    return {
      type: String,
      value: cell.replace(NO_XML, '').slice(0, LONGEST),
      wrap: true,
      alignVertical: 'top',
    };
  }
  if ('moment' in cell) {
    // As a number with its format: what the package makes of a Date is a hair less.
    const days = (wallDate(cell.moment, zone).getTime() - EXCEL_BEGINS) / DAY_MS;
    return { type: Number, value: days, format: MOMENT };
  }
  return { type: Number, value: cell.lasts / DAY_MS, format: '[h]:mm:ss' };
}
