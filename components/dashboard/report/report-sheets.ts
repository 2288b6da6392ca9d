import { sayRule } from '~/components/common/say-coach.ts';
import type { PageName } from '~/components/dashboard/queue-order.ts';
import { say } from '~/lib/locale/say.ts';
import { BENCHMARKS } from '~/lib/report/benchmarks.ts';
import type { Conduct } from '~/lib/report/conduct.ts';
import type { Report } from '~/lib/report/report.ts';
import type { Share } from '~/lib/report/share.ts';
import type { Cell, Sheet } from '~/lib/report/sheet.ts';
import { CLOCKS, FIGURES, MOMENTS, OUTCOMES, RATE_COLUMNS } from './columns.ts';
import { sayWeekday } from './say-figures.ts';

const MINUTE = 60_000;
const wide = (name: string) => ({ name, width: 44 });
const narrow = (name: string) => ({ name, width: 16 });

/**
 * The report as tables, with the figures that stand on the screen: numbers as numbers, spans as spans, an empty
 * cell where there is nothing to measure. Pages are named, nobody who wrote is.
 */
export function reportSheets(report: Report, conduct: Conduct, pageName: PageName): Sheet[] {
  return [
    summary(report),
    rates(report, pageName),
    times(report),
    published(),
    removals(conduct, pageName),
    quality(conduct),
    load(report),
    topics(report),
  ];
}

function summary({ n, coverage, rate, times, reopened, photos, outcomes, promises, hours }: Report): Sheet {
  const share = (name: string, { part, of }: Share, formula: string): Cell[] => [name, part, of, formula];
  const ended = promises.kept + promises.missed;
  return {
    name: say('report_title'),
    columns: [
      wide(say('report_col_what')),
      narrow(say('report_col_part')),
      narrow(say('report_col_of')),
      { name: say('report_col_formula'), width: 90 },
    ],
    rows: [
      [say('report_comments'), n, null, ''],
      [say('dashboard_looked_at'), coverage.seen, coverage.total ?? say('common_unknown'), ''],
      share(say('report_answered'), { part: rate.answered, of: rate.n }, say('report_rate_formula')),
      share(say('report_in_time'), times.inTime, say('report_in_time_formula')),
      share(say('report_own_day'), times.withinDay.share, say('report_times_formula', times.untimed)),
      share(say('report_reopened'), reopened, ''),
      share(say('report_photos'), photos, ''),
      ...OUTCOMES.map((outcome) =>
        share(
          `${say('triage_outcome')}: ${say(`triage_outcome_${outcome}`)}`,
          { part: outcomes[outcome], of: outcomes.n },
          say('report_outcomes_formula', outcomes.n, outcomes.unknown),
        ),
      ),
      share(say('report_promises_kept'), { part: promises.kept, of: ended }, ''),
      share(say('report_asked_off'), hours.asked, say('report_load_formula', hours.asked.of)),
      share(say('report_answered_off'), hours.answered, ''),
    ],
  };
}

function rates({ rate, awkward, pages }: Report, pageName: PageName): Sheet {
  const network = (page: string) => say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short');
  const counts = (own: Report['rate']) => [own.n, ...RATE_COLUMNS.map((column) => own[column])];
  return {
    name: say('report_rate'),
    columns: [
      wide(say('dashboard_col_page')),
      narrow(say('report_owed')),
      ...RATE_COLUMNS.map((column) => narrow(say(`report_rate_${column}`))),
      narrow(say('report_median')),
      narrow(say('dashboard_col_seen')),
      narrow(say('report_col_of')),
    ],
    rows: [
      [say('report_all'), ...counts(rate), null, null, null],
      [say('report_awkward'), ...counts(awkward), null, null, null],
      ...pages.map(({ page, rate: own, times: timed, coverage }): Cell[] => [
        `${network(page)} ${pageName(page)}`,
        ...counts(own),
        span(timed.reaction.calendar?.median),
        coverage.seen,
        coverage.total ?? say('common_unknown'),
      ]),
    ],
  };
}

function times({ times: told }: Report): Sheet {
  return {
    name: say('report_times'),
    columns: [
      wide(say('report_col_what')),
      narrow(say('report_col_clock')),
      narrow(say('report_col_n')),
      ...FIGURES.map((figure) => narrow(say(`report_col_${figure}`))),
    ],
    rows: MOMENTS.flatMap((moment) =>
      CLOCKS.map((clock): Cell[] => [
        say(`report_moment_${moment}`),
        say(`report_clock_${clock}`),
        told[moment][clock]?.n ?? 0,
        ...FIGURES.map((figure) => span(told[moment][clock]?.[figure])),
      ]),
    ),
  };
}

function published(): Sheet {
  return {
    name: say('report_benchmarks'),
    columns: [{ name: say('report_col_what'), width: 70 }, narrow(say('report_col_mean'))],
    rows: BENCHMARKS.map(({ id, minutes, year }) => [
      say(`report_benchmark_${id}`, year),
      { lasts: minutes * MINUTE },
    ]),
  };
}

function removals({ removals: told }: Conduct, pageName: PageName): Sheet {
  return {
    name: say('report_removals'),
    columns: [
      narrow(say('report_col_when')),
      wide(say('dashboard_col_page')),
      narrow(say('report_col_by')),
      wide(say('report_col_page_rule')),
      narrow(say('report_col_appeal')),
      wide(say('report_col_evidence')),
    ],
    rows: told.map(({ removal, page, appeal }): Cell[] => [
      { moment: removal.at },
      pageName(page),
      say(`audit_by_${removal.by}`),
      removal.rule && `${removal.rule.number}. ${removal.rule.text}`,
      say(`audit_appeal_${appeal}`),
      removal.snapshot ?? say('report_no_snapshot'),
    ]),
  };
}

function quality({ coach: { n, rules } }: Conduct): Sheet {
  return {
    name: say('report_quality'),
    columns: [
      wide(say('coachview_col_rule')),
      narrow(say('coachview_col_left')),
      narrow(say('report_col_of')),
    ],
    rows: rules.filter(({ left }) => left > 0).map(({ rule, left }) => [sayRule(rule), left, n]),
  };
}

function load({ hours }: Report): Sheet {
  return {
    name: say('report_load'),
    columns: [
      narrow(say('report_col_weekday')),
      ...Array.from({ length: 24 }, (_, hour) => ({ name: String(hour), width: 5 })),
    ],
    rows: hours.load.map((row, weekday) => [sayWeekday(weekday), ...row]),
  };
}

function topics({ topics: told }: Report): Sheet {
  return {
    name: say('report_topics'),
    columns: [wide(say('triage_topic')), narrow(say('report_comments'))],
    rows: told.map(({ topic, n }) => [say(`triage_topic_${topic}`), n]),
  };
}

function span(ms: number | undefined): Cell {
  return ms === undefined ? null : { lasts: ms };
}
