import { say } from '~/lib/locale/say.ts';
import { sayShare } from './say-figures.ts';
import { SheetTable } from './sheet-table.tsx';
import { digestSheet, hintSheet, qualitySheet } from './sheets/conduct-sheets.ts';
import type { Told } from './told.ts';

type Props = {
  told: Told;
  /** How many answers were read so far, of how many. */
  read: { done: number; of: number };
};

/** How the pages wrote, rule by rule, and what is worth talking over; no answer is told by who wrote it. */
export function QualityPart({ told, read }: Props) {
  const { quality, report } = told;
  if (quality === null) {
    return (
      <section>
        <h3>{say('report_quality')}</h3>
        <p class="quiet" role="status">
          {say('report_quality_reading', read.done, read.of)} <progress value={read.done} max={read.of} />
        </p>
      </section>
    );
  }
  const digest = digestSheet(told);
  return (
    <section>
      <h3>{say('report_quality')}</h3>
      <p class="quiet">{say('report_quality_formula', quality.n)}</p>
      {quality.n > 0 && (
        <SheetTable sheet={qualitySheet(told)} zone={report.period.zone} testId="report-quality" />
      )}
      <p>
        {say('report_repeated')}: {sayShare(quality.repeated)}.{' '}
        <span class="quiet">{say('report_repeated_formula')}</span>
      </p>
      <Hints told={told} />
      {digest.rows.length > 0 && (
        <details class="as-table" data-testid="report-digest-part">
          <summary>{digest.name}</summary>
          <p class="quiet">{say('report_digest_note')}</p>
          <SheetTable sheet={digest} zone={report.period.zone} testId="report-digest" />
        </details>
      )}
    </section>
  );
}

/** Of the answers that went through the composer: with which hints they left. */
function Hints({ told }: { told: Told }) {
  const { coach } = told.conduct;
  if (coach.n === 0) return null;
  const sheet = hintSheet(told);
  return (
    <details class="as-table">
      <summary>{sheet.name}</summary>
      <p class="quiet">{say('report_hints_formula', coach.n)}</p>
      <SheetTable sheet={sheet} zone={told.report.period.zone} testId="report-hints" />
    </details>
  );
}
