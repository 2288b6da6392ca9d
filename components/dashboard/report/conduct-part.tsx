import { writeAddress } from '~/components/dashboard/address.ts';
import { say } from '~/lib/locale/say.ts';
import { sayShare, saySpan } from './say-figures.ts';
import { SheetTable } from './sheet-table.tsx';
import { removalSheet } from './sheets/conduct-sheets.ts';
import type { Told } from './told.ts';

/** What was removed, the good figure and the bad one apart: there is no one «removal rate». */
export function ConductPart({ told }: { told: Told }) {
  const { handled, wrong, removals } = told.conduct;
  return (
    <section>
      <h3>{say('report_removals')}</h3>
      <ul class="report-list">
        <li>
          {say('audit_handled')}: {sayShare({ part: handled.part, of: handled.n })}
          {handled.medianMs !== null &&
            `; ${say('report_handled_median', saySpan(handled.medianMs), handled.timed)}`}
          <p class="quiet">{say('audit_handled_formula')}</p>
        </li>
        <li>
          {say('audit_wrong')}: {sayShare({ part: wrong.part, of: wrong.n })}
          <p class="quiet">{say('audit_wrong_formula')}</p>
        </li>
      </ul>
      {removals.length > 0 && (
        <>
          <details class="as-table">
            <summary>{say('report_as_table')}</summary>
            <SheetTable sheet={removalSheet(told)} zone={told.report.period.zone} testId="report-removals" />
          </details>
          <p class="no-print">
            <a href={writeAddress('removals')}>{say('report_removals_open', removals.length)}</a>
          </p>
        </>
      )}
    </section>
  );
}
