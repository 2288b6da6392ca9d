import type { ComponentChildren } from 'preact';
import { Figure } from '~/components/common/figure.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/blank.tsx';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { Conduct as ConductTold } from '~/lib/report/conduct.ts';
import { monthAfter } from '~/lib/report/period.ts';
import type { Report } from '~/lib/report/report.ts';
import { Benchmarks } from './benchmarks.tsx';
import { Conduct } from './conduct.tsx';
import { LoadMap } from './load-map.tsx';
import { Outcomes } from './outcomes.tsx';
import { RateTable } from './rate-table.tsx';
import { sayShare, saySpan } from './say-figures.ts';
import { TimesTable } from './times-table.tsx';

type Props = {
  report: Report;
  conduct: ConductTold;
  /** `YYYY-MM` of the report, and of the month that it is. */
  month: string;
  current: string;
  pageName: PageName;
};

/** A period in figures, each with what it is counted of; to read and to print. */
export function ReportView({ report, conduct, month, current, pageName }: Props) {
  const { n, coverage, rate, times } = report;
  return (
    <div class="report">
      <Months month={month} current={current}>
        <Ways report={report} conduct={conduct} month={month} pageName={pageName} />
      </Months>
      <p class="quiet">
        {say('report_basis', n, coverage.posts, coverage.seen, coverage.total ?? say('common_unknown'))}
      </p>
      {n === 0 ? (
        <Blank icon="chart" title={say('report_none')}>
          <p>{say('report_none_note')}</p>
        </Blank>
      ) : (
        <>
          <dl class="figures">
            <Figure name={say('report_answered')} value={sayShare({ part: rate.answered, of: rate.n })} />
            <Figure
              name={say('report_reaction_median')}
              value={saySpan(times.reaction.calendar?.median)}
              note={say('report_by_calendar', times.reaction.calendar?.n ?? 0)}
            />
            <Figure name={say('report_in_time')} value={sayShare(times.inTime)} />
            <Figure name={say('report_reopened')} value={sayShare(report.reopened)} />
            <Figure name={say('report_photos')} value={sayShare(report.photos)} />
          </dl>
          <RateTable report={report} pageName={pageName} />
          <TimesTable times={times} />
          <Benchmarks times={times} />
          <Outcomes outcomes={report.outcomes} promises={report.promises} />
          <Conduct conduct={conduct} />
          <LoadMap hours={report.hours} />
          <Topics topics={report.topics} n={n} />
        </>
      )}
    </div>
  );
}

function Ways({ report, conduct, month, pageName }: Omit<Props, 'current'>) {
  const { told, busy, run } = useAction();
  const save = async () => {
    // The writer of tables comes in a script of its own, when somebody needs it.
    const { saveReport } = await import('./report-file.ts');
    await saveReport(report, conduct, month, pageName);
    return { ok: true } as const;
  };
  return (
    <>
      <button type="button" class="first" onClick={() => print()}>
        {say('shift_print')}
      </button>
      {report.n > 0 && (
        <button type="button" disabled={busy} onClick={() => void run(save, say('report_saved'))}>
          <Icon name="download" />
          {say('report_save')}
        </button>
      )}
      <Message told={told} />
    </>
  );
}

type MonthsProps = Pick<Props, 'month' | 'current'> & { children: ComponentChildren };

function Months({ month, current, children }: MonthsProps) {
  const before = monthAfter(month, -1);
  const after = monthAfter(month, 1);
  return (
    <div class="report-ways">
      <a
        class="bare step"
        href={writeAddress('report', { month: before })}
        aria-label={say('report_month_before', sayMonth(before))}
      >
        <Icon name="chevron-left" />
      </a>
      <h2 aria-live="polite">{sayMonth(month)}</h2>
      {month < current && (
        <a
          class="bare step"
          href={writeAddress('report', { month: after === current ? null : after })}
          aria-label={say('report_month_after', sayMonth(after))}
        >
          <Icon name="chevron-right" />
        </a>
      )}
      {children}
    </div>
  );
}

/** «ноябрь 2026 г.» for `2026-11`. */
function sayMonth(month: string): string {
  const format = new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

function Topics({ topics, n }: Pick<Report, 'topics' | 'n'>) {
  if (topics.length === 0) return null;
  const named = topics.reduce((sum, topic) => sum + topic.n, 0);
  return (
    <section>
      <h3>{say('report_topics')}</h3>
      <p class="quiet">{say('report_topics_formula', named, n)}</p>
      <table class="rows numbers">
        <caption class="unseen">{say('report_topics')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('triage_topic')}</th>
            <th scope="col">{say('report_comments')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, n: count }) => (
            <tr key={topic}>
              <th scope="row">{say(`triage_topic_${topic}`)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
