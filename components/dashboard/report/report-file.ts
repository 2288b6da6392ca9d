import { saveBlob } from '~/components/common/save-file.ts';
import { say } from '~/lib/locale/say.ts';
import { send } from '~/lib/messages/send.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { writeCsv } from '~/lib/report/sheet/write-csv.ts';
import { writeXlsx } from '~/lib/report/sheet/write-xlsx.ts';
import { reportSheets } from './report-sheets.ts';
import { type CaseSource, caseSheet } from './sheets/case-sheet.ts';
import type { Told } from './told.ts';

/** `named`: with the names and words of residents, by the choice of whoever makes the file. */
export type ReportWish = { form: 'xlsx' | 'csv'; named: boolean };

/**
 * Hands the report over as `otklik-report-2026-11.xlsx`, or all its tables one below another as CSV. A file with names
 * is written down in the log before it leaves.
 */
export async function saveReport(
  told: Told,
  source: CaseSource,
  { form, named }: ReportWish,
): Promise<Outcome> {
  const cases = caseSheet(named ? source : { ...source, words: null });
  const sheets = [...reportSheets(told), cases];
  const { zone } = told.report.period;
  const file = form === 'xlsx' ? await writeXlsx(sheets, zone) : writeCsv(oneSheet(sheets), zone);
  if (named) {
    const noted = await send('file.saved', { what: 'report', form, rows: cases.rows.length, named });
    if (!noted.ok) return noted;
  }
  saveBlob(`otklik-report-${told.period}${named ? '-names' : ''}.${form}`, file);
  return { ok: true };
}

/** A CSV holds one table: each line names its table, the number and the name of its row, its column, then its value. */
export function oneSheet(sheets: readonly Sheet[]): Sheet {
  const rows = sheets.flatMap(({ name, columns, rows: own }) =>
    own.flatMap((row, index) => {
      const [first = null, ...cells] = row;
      return cells.flatMap((cell, place): Cell[][] =>
        cell === null ? [] : [[name, index + 1, first, columns[place + 1]?.name ?? '', cell]],
      );
    }),
  );
  const names = [
    'report_csv_table',
    'report_csv_number',
    'report_csv_row',
    'report_csv_column',
    'report_csv_value',
  ] as const;
  return { name: say('report_title'), columns: names.map((name) => ({ name: say(name), width: 20 })), rows };
}
