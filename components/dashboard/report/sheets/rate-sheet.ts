import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import { RATE_COLUMNS } from '~/components/dashboard/report/columns.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import type { AnswerRate } from '~/lib/report/figures/answer-rate.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { count, narrow, span } from './parts.ts';

/** How the questions ended: in all, the awkward ones apart, by network, and page by page in the order of their names. */
export function rateSheet({ report, page, pageName }: Told): Sheet {
  const { rate, awkward, networks, pages, times, coverage } = report;
  const total = coverage.total ?? say('common_unknown');
  return {
    name: say('report_rate'),
    columns: [
      // So that all of them stand on one page of paper.
      { name: say('dashboard_col_page'), width: 36 },
      count(say('report_owed')),
      ...RATE_COLUMNS.map((column) => count(say(`report_rate_${column}`))),
      narrow(say('report_median')),
      narrow(say('report_grade')),
      count(say('dashboard_col_seen')),
      count(say('report_col_of')),
    ],
    rows: [
      [
        page === null ? say('report_all') : sayPage(page, pageName),
        ...counts(rate),
        span(times.reaction.calendar?.median),
        null,
        coverage.seen,
        total,
      ],
      [say('report_awkward'), ...counts(awkward), null, null, null, null],
      ...networks.map(({ network, rate: own }): Cell[] => [
        say(network === 'vk' ? 'common_vk' : 'common_ok'),
        ...counts(own),
        null,
        null,
        null,
        null,
      ]),
      ...pages.map((one): Cell[] => [
        sayPage(one.page, pageName),
        ...counts(one.rate),
        span(one.times.reaction.calendar?.median),
        one.grade === null ? say('common_unknown') : say(`report_grade_${one.grade}`),
        one.coverage.seen,
        one.coverage.total ?? say('common_unknown'),
      ]),
    ],
  };
}

function counts(rate: AnswerRate): number[] {
  return [rate.n, ...RATE_COLUMNS.map((column) => rate[column])];
}
