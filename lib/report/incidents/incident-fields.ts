import { cellText } from '~/lib/report/sheet/cell-text.ts';
import { columnOf, INCIDENT_FIELDS, type IncidentCells } from './incident-columns.ts';

/** «Дата создания: 18.11.2026 15:24», one a line in the order of the incident system; empty fields left out. */
export function fieldLines(cells: IncidentCells, zone: string): string {
  return INCIDENT_FIELDS.flatMap((field) => {
    const text = cellText(cells[field], zone);
    return text === '' ? [] : `${columnOf(field)}: ${text}`;
  }).join('\n');
}

/** The same as a row for a table with those columns: separated by tabs, in one line. */
export function fieldRow(cells: IncidentCells, zone: string): string {
  return INCIDENT_FIELDS.map((field) => guarded(cellText(cells[field], zone).replace(/\s+/gu, ' '))).join(
    '\t',
  );
}

/** A table program would take it for a formula. */
function guarded(text: string): string {
  return /^[=+\-@]/u.test(text) ? `'${text}` : text;
}
