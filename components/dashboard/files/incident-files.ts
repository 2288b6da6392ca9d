import { deviceId } from '~/lib/log/chain/device.ts';
import { importIncidents } from '~/lib/log/incidents/import-incidents.ts';
import { readIncidentSource } from '~/lib/log/incidents/incident-source.ts';
import { spanOf } from '~/lib/report/incidents/file-span.ts';
import { aboutSheet, incidentSheet } from '~/lib/report/incidents/incident-sheets.ts';
import { type IncidentChoice, incidentsOf, type NameOfPage } from '~/lib/report/incidents/incidents.ts';
import { type ReadIncidents, readIncidents } from '~/lib/report/incidents/read-incidents.ts';
import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { writeCsv } from '~/lib/report/sheet/write-csv.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';
import type { FileActions, FileCount, FileWish, Form } from './actions.ts';

function choiceOf({ period, page, named }: FileWish, zone: string, now: Date): IncidentChoice {
  return { ...spanOf(period, now.getTime(), zone), page, named };
}

/** How many incidents fit, and among how many comments they were looked for. */
export async function countIncidents(wish: FileWish, zone: string): Promise<FileCount> {
  const source = await readIncidentSource();
  // Names cost time and change no number.
  const choice = choiceOf({ ...wish, named: true }, zone, new Date());
  const coverage = source.coverage.filter(({ page }) => wish.page === null || wish.page === page);
  return {
    incidents: incidentsOf(source, choice, (page) => page).length,
    seen: coverage.reduce((sum, row) => sum + row.seen, 0),
    total: coverage.reduce<number | null>(
      (sum, row) => (sum === null || row.total === null ? null : sum + row.total),
      0,
    ),
  };
}

/** The file itself, and how many incidents it holds. */
export async function incidentFile(
  wish: FileWish,
  form: Form,
  zone: string,
  pageName: NameOfPage,
): Promise<{ file: Blob; rows: number }> {
  const now = new Date();
  const source = await readIncidentSource();
  const choice = choiceOf(wish, zone, now);
  const incidents = incidentsOf(source, choice, pageName);
  const sheet = incidentSheet(incidents);
  if (form === 'csv') return { file: writeCsv(sheet, zone), rows: incidents.length };
  const about = aboutSheet({
    choice,
    count: incidents.length,
    coverage: source.coverage,
    zone,
    madeAt: now.toISOString(),
    pageName,
  });
  return { file: await writeXlsx([sheet, about], zone), rows: incidents.length };
}

/** An XLSX of one table, for whoever has one. */
export async function tableFile(sheet: Sheet, zone: string): Promise<Blob> {
  return writeXlsx([sheet], zone);
}

/** What a file tells; times are by the clock on the wall of `zone`. */
export async function readFile(file: Blob, zone: string): Promise<ReadIncidents> {
  return readIncidents(file, zone);
}

/** Takes what was read into the log of this device; targets get it when the background hears of it. */
export async function takeIncidents(told: Parameters<FileActions['take']>[0]) {
  return importIncidents({ targets: [], device: await deviceId(), now: new Date() }, told);
}
