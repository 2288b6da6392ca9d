import { PageCell } from '~/components/dashboard/page-cell.tsx';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { say } from '~/lib/locale/say.ts';
import type { AnswerRate } from '~/lib/report/answer-rate.ts';
import type { Report } from '~/lib/report/report.ts';
import { RATE_COLUMNS } from './columns.ts';
import { sayShare, saySpan } from './say-figures.ts';

type Props = { report: Report; pageName: PageName };

/** How the questions ended: in all, the awkward ones apart, and page by page in the order of their names. */
export function RateTable({ report: { rate, awkward, pages }, pageName }: Props) {
  return (
    <section>
      <h3>{say('report_rate')}</h3>
      <p class="quiet">{say('report_rate_formula')}</p>
      <table class="rows numbers" data-testid="report-rate">
        <caption class="unseen">{say('report_rate')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('dashboard_col_page')}</th>
            <th scope="col">{say('report_owed')}</th>
            {RATE_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`report_rate_${column}`)}
              </th>
            ))}
            <th scope="col">{say('report_median')}</th>
            <th scope="col">{say('dashboard_col_seen')}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={say('report_all')} rate={rate} />
          <Row name={say('report_awkward')} rate={awkward} />
          {pages.map(({ page, rate: own, times, coverage }) => (
            <Row
              key={page}
              name={<PageCell page={page} pageName={pageName} />}
              rate={own}
              median={saySpan(times.reaction.calendar?.median)}
              seen={say('dashboard_seen_of', coverage.seen, coverage.total ?? say('common_unknown'))}
            />
          ))}
        </tbody>
      </table>
      <p>{say('report_rate_answered_of', sayShare({ part: rate.answered, of: rate.n }))}</p>
    </section>
  );
}

type RowProps = { name: preact.ComponentChildren; rate: AnswerRate; median?: string; seen?: string };

function Row({ name, rate, median = '', seen = '' }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-name={say('report_owed').toLowerCase()}>{rate.n}</td>
      {RATE_COLUMNS.map((column) => (
        <td key={column} data-name={say(`report_rate_${column}`).toLowerCase()}>
          {rate[column]}
        </td>
      ))}
      <td data-name={say('report_median').toLowerCase()}>{median}</td>
      <td data-name={say('dashboard_col_seen').toLowerCase()}>{seen}</td>
    </tr>
  );
}
