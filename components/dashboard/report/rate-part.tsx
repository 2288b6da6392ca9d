import { say } from '~/lib/locale/say.ts';
import { sayShare } from './say-figures.ts';
import { SheetTable } from './sheet-table.tsx';
import { auditSheet, channelSheet } from './sheets/channel-sheets.ts';
import { rateSheet } from './sheets/rate-sheet.ts';
import type { Told } from './told.ts';

/** How the questions ended: question by question, then page by page as the audit of 2023 counts them. */
export function RatePart({ told }: { told: Told }) {
  const { rate, grades, period } = told.report;
  const { zone } = period;
  return (
    <>
      <section>
        <h3>{say('report_rate')}</h3>
        <p class="quiet">{say('report_rate_formula')}</p>
        <SheetTable sheet={rateSheet(told)} zone={zone} testId="report-rate" />
        <p>{say('report_rate_answered_of', sayShare({ part: rate.answered, of: rate.n }))}</p>
      </section>
      <section>
        <h3>{say('report_channels')}</h3>
        <p class="quiet">{say('report_channels_formula')}</p>
        <SheetTable sheet={channelSheet(told)} zone={zone} testId="report-channels" />
        <p>{say('report_grades', grades.full, grades.partial, grades.none, grades.unknown, grades.n)}</p>
        <p class="quiet">{say('report_grade_formula')}</p>
        <details class="as-table">
          <summary>{say('report_audit')}</summary>
          <p class="quiet">{say('report_audit_note')}</p>
          <SheetTable sheet={auditSheet()} zone={zone} testId="report-audit" />
        </details>
      </section>
    </>
  );
}
