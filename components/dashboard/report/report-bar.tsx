import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { say } from '~/lib/locale/say.ts';
import { kindOf, PERIOD_KINDS, periodAfter, periodAround, periodAt } from '~/lib/report/period.ts';
import { reportAddress } from './place.ts';
import { sayPeriod } from './say-figures.ts';
import type { CaseSource } from './sheets/case-sheet.ts';

import type { Told } from './told.ts';

type Props = { told: Told; source: CaseSource; pages: readonly string[]; now: number };

/** Which period and which page, and the ways to take the report along. */
export function ReportBar({ told, source, pages, now }: Props) {
  return (
    <div class="report-bar">
      <Periods told={told} now={now} />
      <Choice told={told} pages={pages} now={now} />
      <Ways told={told} source={source} />
    </div>
  );
}

function Periods({ told: { period, page, scope, report }, now }: Pick<Props, 'told' | 'now'>) {
  const current = periodAt('month', now, report.period.zone);
  const [before, after] = [periodAfter(period, -1), periodAfter(period, 1)];
  return (
    <div class="report-ways">
      <a
        class="bare step"
        href={reportAddress({ name: before, page, scope }, current)}
        aria-label={say('report_period_before', sayPeriod(before))}
      >
        <Icon name="chevron-left" />
      </a>
      <h2 aria-live="polite">{sayPeriod(period)}</h2>
      {report.period.to <= now && (
        <a
          class="bare step"
          href={reportAddress({ name: after, page, scope }, current)}
          aria-label={say('report_period_after', sayPeriod(after))}
        >
          <Icon name="chevron-right" />
        </a>
      )}
    </div>
  );
}

function Choice({ told: { period, page, scope, pageName, report }, pages, now }: Omit<Props, 'source'>) {
  const kind = kindOf(period);
  const current = periodAt('month', now, report.period.zone);
  const choose = (name: string, chosen: string | null) => {
    location.hash = reportAddress({ name, page: chosen, scope }, current);
  };
  return (
    <div class="report-ways">
      <select
        aria-label={say('report_kind')}
        onChange={({ currentTarget }) => {
          const chosen = PERIOD_KINDS.find((one) => one === currentTarget.value);
          if (chosen) choose(periodAround(chosen, period), page);
        }}
      >
        {PERIOD_KINDS.map((one) => (
          <option key={one} value={one} selected={one === kind}>
            {say(`report_kind_${one}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('files_page')}
        onChange={({ currentTarget }) => choose(period, currentTarget.value || null)}
      >
        <option value="">{say('files_all_pages')}</option>
        {pages.map((one) => (
          <option key={one} value={one} selected={one === page}>
            {sayPage(one, pageName)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Ways({ told, source }: Pick<Props, 'told' | 'source'>) {
  const [named, setNamed] = useState(false);
  const { told: outcome, busy, run } = useAction();
  const whole = told.quality !== null && told.surges !== null;
  const save = (form: 'xlsx' | 'csv') =>
    run(
      async () => {
        // The writer of tables comes in a script of its own, when somebody needs it.
        const { saveReport } = await import('./report-file.ts');
        return saveReport(told, source, { form, named });
      },
      say(named ? 'report_saved_named' : 'report_saved'),
    );
  return (
    <>
      <div class="report-ways">
        <button type="button" onClick={() => print()}>
          {say('shift_print')}
        </button>
        {told.report.n > 0 &&
          (['xlsx', 'csv'] as const).map((form) => (
            <button key={form} type="button" disabled={busy || !whole} onClick={() => void save(form)}>
              <Icon name="download" />
              {say(form === 'xlsx' ? 'report_save' : 'report_save_csv')}
            </button>
          ))}
      </div>
      {told.report.n > 0 && (
        <label class="files-choice report-named">
          <input
            type="checkbox"
            data-testid="report-named"
            checked={named}
            onChange={({ currentTarget }) => setNamed(currentTarget.checked)}
          />
          <span>
            {say('report_named')}
            <span class="quiet"> {say('report_named_note')}</span>
          </span>
        </label>
      )}
      <Message told={outcome} />
    </>
  );
}
