import { Figure } from '~/components/common/figure.tsx';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { say } from '~/lib/locale/say.ts';
import { CarePart } from './care-part.tsx';
import { ConductPart } from './conduct-part.tsx';
import { BacklogPicture, CoveragePicture, LoadPicture, OutcomePicture, TopicPicture } from './pictures.tsx';
import { PrintFoot } from './print-foot.tsx';
import { QualityPart } from './quality-part.tsx';
import { RatePart } from './rate-part.tsx';
import { ReportBar } from './report-bar.tsx';
import { sayShare, saySpan } from './say-figures.ts';
import { SheetTable } from './sheet-table.tsx';
import type { CaseSource } from './sheets/case-sheet.ts';
import { figureSheet } from './sheets/figure-sheet.ts';
import { surgeSheet } from './sheets/picture-sheets.ts';
import { TimePart } from './time-part.tsx';
import type { Told } from './told.ts';

type Props = {
  told: Told;
  source: CaseSource;
  /** How many answers were read so far, of how many. */
  read: { done: number; of: number };
  /** Pages that a report can be asked for. */
  pages: readonly string[];
  /** Epoch ms. */
  now: number;
};

/** A period in figures, each with what it is counted of; to read, to print and to take along. */
export function ReportView({ told, source, read, pages, now }: Props) {
  const { n, coverage, period } = told.report;
  const basis = told.scope === 'team' ? 'report_basis_team' : 'report_basis';
  return (
    <div class="report">
      <ReportBar told={told} source={source} pages={pages} now={now} />
      <p class="quiet">
        {say(basis, n, coverage.posts, coverage.seen, coverage.total ?? say('common_unknown'))}
      </p>
      {n === 0 ? (
        <>
          <Blank icon="chart" title={say('report_none')}>
            <p>{say('report_none_note')}</p>
          </Blank>
          {/* A supervisor judges answers that other browsers have read. */}
          {told.blind.judged > 0 && <CarePart told={told} />}
        </>
      ) : (
        <>
          <Headline told={told} />
          <RatePart told={told} />
          <TimePart told={told} />
          <BacklogPicture told={told} />
          <LoadPicture told={told} />
          <OutcomePicture told={told} />
          <Promises told={told} />
          <TopicPicture told={told} />
          <Surges told={told} />
          <CoveragePicture told={told} />
          <ConductPart told={told} />
          <QualityPart told={told} read={read} />
          <CarePart told={told} />
          <section>
            <h3>{say('report_figures')}</h3>
            <p class="quiet">{say('report_figures_note')}</p>
            <SheetTable sheet={figureSheet(told)} zone={period.zone} testId="report-figures" />
          </section>
          <PrintFoot told={told} now={now} />
        </>
      )}
    </div>
  );
}

function Headline({ told: { report } }: { told: Told }) {
  const { rate, times, reopened, photos } = report;
  return (
    <dl class="figures">
      <Figure name={say('report_answered')} value={sayShare({ part: rate.answered, of: rate.n })} />
      <Figure
        name={say('report_reaction_median')}
        value={saySpan(times.reaction.calendar?.median)}
        note={say('report_by_calendar', times.reaction.calendar?.n ?? 0)}
      />
      <Figure name={say('report_in_time')} value={sayShare(times.inTime)} />
      <Figure name={say('report_reopened')} value={sayShare(reopened)} />
      <Figure name={say('report_photos')} value={sayShare(photos)} />
    </dl>
  );
}

function Promises({ told: { report } }: { told: Told }) {
  const { promises, interims } = report;
  const { kept, missed, open, unknown } = promises;
  return (
    <section>
      <h3>{say('report_promises_title')}</h3>
      <p>{say('report_promises', sayShare({ part: kept, of: kept + missed }), missed, open, unknown)}</p>
      <p>
        {say('report_interims_line', sayShare({ part: interims.followed, of: interims.n }), interims.waiting)}
      </p>
    </section>
  );
}

function Surges({ told }: { told: Told }) {
  if (told.surges === null) return null;
  return (
    <section>
      <h3>{say('report_surges')}</h3>
      <p class="quiet">{say('report_surges_formula')}</p>
      {told.surges.length === 0 ? (
        <p>{say('report_surges_none')}</p>
      ) : (
        <SheetTable sheet={surgeSheet(told)} zone={told.report.period.zone} testId="report-surges" />
      )}
    </section>
  );
}
