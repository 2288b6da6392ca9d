import { writeAddress } from '~/components/dashboard/address.ts';
import { say } from '~/lib/locale/say.ts';
import { SheetTable } from './sheet-table.tsx';
import { blindSheet, opennessSheet } from './sheets/care-sheets.ts';
import type { Told } from './told.ts';

/** What a seminar begins with beside the rules: answers that were judged blind, and how open the pages are. */
export function CarePart({ told }: { told: Told }) {
  const { blind, openness, report } = told;
  return (
    <>
      <section>
        <h3>{say('blind_title')}</h3>
        {blind.judged === 0 ? (
          <p>{say('blind_none_judged')}</p>
        ) : (
          <>
            <p class="quiet">{say('blind_formula', blind.judged, blind.drawn)}</p>
            <SheetTable sheet={blindSheet(blind)} zone={report.period.zone} testId="report-blind" />
          </>
        )}
        <p class="no-print">
          <a href={writeAddress('blind')}>{say('blind_open')}</a>
        </p>
      </section>
      {openness.length > 0 && (
        <section>
          <h3>{say('openness_title')}</h3>
          <p class="quiet">{say('openness_report_note')}</p>
          <details class="as-table">
            <summary>{say('report_as_table')}</summary>
            <SheetTable sheet={opennessSheet(told)} zone={report.period.zone} testId="report-openness" />
          </details>
          <p class="no-print">
            <a href={writeAddress('openness')}>{say('openness_open')}</a>
          </p>
        </section>
      )}
    </>
  );
}
