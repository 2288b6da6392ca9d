import { saveBlob } from '~/components/common/save-file.ts';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import type { Conduct } from '~/lib/report/conduct.ts';
import type { Report } from '~/lib/report/report.ts';
import { writeXlsx } from '~/lib/report/write-xlsx.ts';
import { reportSheets } from './report-sheets.ts';

/** Hands the report over as an XLSX: `otklik-report-2026-11.xlsx`. */
export async function saveReport(
  report: Report,
  conduct: Conduct,
  month: string,
  pageName: PageName,
): Promise<void> {
  saveBlob(
    `otklik-report-${month}.xlsx`,
    await writeXlsx(reportSheets(report, conduct, pageName), report.period.zone),
  );
}
