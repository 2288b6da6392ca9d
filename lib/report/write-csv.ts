import Papa from 'papaparse';
import type { Cell, Sheet } from './sheet.ts';
import { saySpan, sayWall, wallDate } from './wall-time.ts';

/** Excel takes a file for UTF-8 by it. */
const BOM = '\uFEFF';
/** What a table program would take for a formula: comments come from strangers. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * A sheet as CSV the way Russian Excel reads it: UTF-8 with BOM, semicolons, CRLF, a comma in numbers. A text that
 * begins like a formula gets an apostrophe before it.
 */
export function writeCsv({ columns, rows }: Sheet, zone: string): Blob {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => textOf(cell, zone))),
  ];
  const text = Papa.unparse(lines, { delimiter: ';', newline: '\r\n' });
  return new Blob([BOM, text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

function textOf(cell: Cell, zone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return 'moment' in cell ? sayWall(wallDate(cell.moment, zone)) : saySpan(cell.lasts);
}
