import { CLOCKS, FIGURES, MOMENTS } from '~/components/dashboard/report/columns.ts';
import { sayColumn, sayPeriod } from '~/components/dashboard/report/say-figures.ts';
import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import { BENCHMARKS } from '~/lib/report/figures/benchmarks.ts';
import type { Spread } from '~/lib/report/figures/spread.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { narrow, span, wide } from './parts.ts';

const MINUTE = 60_000;

/** How fast the page answered, by both clocks side by side, and the reactions of a day apart from the longer ones. */
export function timesSheet({ report: { times } }: Told): Sheet {
  const line = (name: string, clock: 'calendar' | 'working', spread: Spread | null): Cell[] => [
    name,
    say(`report_clock_${clock}`),
    spread?.n ?? 0,
    ...FIGURES.map((figure) => span(spread?.[figure])),
  ];
  return {
    name: say('report_times'),
    columns: [
      wide(say('report_col_what')),
      narrow(say('report_col_clock')),
      narrow(say('report_col_n')),
      ...FIGURES.map((figure) => narrow(say(`report_col_${figure}`))),
    ],
    rows: [
      ...MOMENTS.flatMap((moment) =>
        CLOCKS.map((clock) => line(say(`report_moment_${moment}`), clock, times[moment][clock])),
      ),
      line(say('report_moment_withinDay'), 'calendar', times.withinDay.calendar),
      line(say('report_moment_beyondDay'), 'calendar', times.beyondDay.calendar),
    ],
  };
}

/** How the times lie: one row a column of the picture. */
export function distributionSheet({ report: { distribution } }: Told): Sheet {
  return {
    name: say('report_distribution'),
    columns: [wide(say('report_col_span')), narrow(say('report_col_answers'))],
    rows: distribution.map((column) => [sayColumn(column), column.n]),
  };
}

/** One's own averages among the published ones, each with its source, year and channel: never one number. */
export function benchmarkSheet({ report: { times }, period }: Told): Sheet {
  const own = [
    { name: say('report_own_all'), ms: times.reaction.calendar?.mean },
    { name: say('report_own_day'), ms: times.withinDay.calendar?.mean },
  ];
  return {
    name: say('report_benchmarks'),
    columns: [
      { name: say('report_col_source'), width: 60 },
      narrow(say('report_col_year')),
      narrow(say('report_col_channel')),
      narrow(say('report_col_mean')),
    ],
    rows: [
      ...own.flatMap(({ name, ms }): Cell[][] =>
        ms === undefined ? [] : [[name, sayPeriod(period), say('report_channel_comments'), { lasts: ms }]],
      ),
      ...BENCHMARKS.map(({ id, minutes, year, channel }): Cell[] => [
        say(`report_benchmark_${id}`),
        String(year),
        say(`report_channel_${channel}`),
        { lasts: minutes * MINUTE },
      ]),
    ],
  };
}
