import Papa from 'papaparse';
import { cellText } from './cell-text.ts';
import type { Cell, Sheet } from './sheet.ts';

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
  const text = cellText(cell, zone);
  return typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
}
