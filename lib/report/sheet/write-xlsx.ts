import writeXlsxFile, { type CellObject } from 'write-excel-file/browser';
import type { Cell, Column, Sheet } from './sheet.ts';
import { EXCEL_BEGINS, wallDate } from './wall-time.ts';
import { onPaper } from './xlsx-paper.ts';

/** The way Excel writes it itself: a bare dot is taken for parts of a second by some. */
const MOMENT = 'dd\\.mm\\.yyyy hh:mm';
const DAY = 'dd\\.mm\\.yyyy';
const DAY_MS = 86_400_000;
/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;
/** What XML cannot hold; a comment may. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Without a name each program takes a font of its own, LibreOffice another one for what is bold. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Height of a line of that font, points; a row with more lines than this is cut. */
const LINE_POINTS = 15;
const MOST_LINES = 12;
const TOP = { alignVertical: 'top' } as const;

/**
 * An XLSX of these sheets: numbers are numbers, moments are dates by the clock on the wall of `zone`, lengths of time
 * are lengths of time. Whatever a citizen wrote is text, never a formula.
 */
export async function writeXlsx(sheets: readonly Sheet[], zone: string): Promise<Blob> {
  const pages = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    data: tableOf(columns, rows, zone),
  }));
  return writeXlsxFile(pages, { ...FONT, features: [onPaper(sheets)] }).toBlob();
}

type Side = Pick<CellObject, 'align' | 'indent'>;

function tableOf(columns: readonly Column[], rows: Sheet['rows'], zone: string): (CellObject | null)[][] {
  const sides = sidesOf(columns, rows);
  return [headOf(columns, sides), ...rows.map((row) => rowOf(row, columns, sides, zone))];
}

/**
 * The head of figures stands over them, at the right, and so does «неизвестно» among them; words beside figures keep a
 * little away from them.
 */
function sidesOf(columns: readonly Column[], rows: Sheet['rows']): Side[] {
  const figures = columns.map((_, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    return 2 * cells.filter((cell) => typeof cell !== 'string').length > cells.length;
  });
  return figures.map((isFigure, index): Side => {
    if (isFigure) return { align: 'right' };
    return figures[index - 1] ? { align: 'left', indent: 1 } : {};
  });
}

function headOf(columns: readonly Column[], sides: readonly Side[]): CellObject[] {
  const names = columns.map(({ name }) => name);
  const height = heightOf(names, columns);
  return names.map((value, index) => ({ type: String, value, ...HEAD, ...sides[index], ...height }));
}

function rowOf(
  row: readonly Cell[],
  columns: readonly Column[],
  sides: readonly Side[],
  zone: string,
): (CellObject | null)[] {
  const height = heightOf(row, columns);
  return row.map((cell, index) => {
    const written = cellOf(cell, zone);
    return written && { ...written, ...sides[index], ...height };
  });
}

/** Not every program makes room for words that wrap: a row of several lines says how high it is. */
function heightOf(row: readonly Cell[], columns: readonly Column[]): { height?: number } {
  const lines = row.map((cell, index) => (typeof cell === 'string' ? linesIn(cell, columns[index]) : 1));
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most > 1 ? { height: most * LINE_POINTS } : {};
}

function linesIn(words: string, column: Column | undefined): number {
  const room = Math.max(1, (column?.width ?? words.length) - 3);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

const HEAD = { fontWeight: 'bold', wrap: true, ...TOP } as const;

function cellOf(cell: Cell, zone: string): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, ...TOP };
  if (typeof cell === 'string') {
    return { type: String, value: cell.replace(NO_XML, '').slice(0, LONGEST), wrap: true, ...TOP };
  }
  if ('ratio' in cell) return { type: Number, value: cell.ratio, format: '0.0%', ...TOP };
  if ('lasts' in cell) return { type: Number, value: cell.lasts / DAY_MS, format: '[h]:mm:ss', ...TOP };
  // As a number with its format: what the package makes of a Date is a hair less.
  const at = 'day' in cell ? Date.parse(cell.day) : wallDate(cell.moment, zone).getTime();
  return {
    type: Number,
    value: (at - EXCEL_BEGINS) / DAY_MS,
    format: 'day' in cell ? DAY : MOMENT,
    ...TOP,
  };
}
