import { say } from '~/lib/locale/say.ts';
import { BENCHMARKS, type Benchmark } from '~/lib/report/figures/benchmarks.ts';
import type { Column } from '~/lib/report/figures/distribution.ts';
import { COLUMNS_HEIGHT, Columns, type Mark } from './charts/columns.tsx';
import { Picture } from './charts/picture.tsx';
import { sayShare, saySpan } from './say-figures.ts';
import { SheetTable } from './sheet-table.tsx';
import { benchmarkSheet, distributionSheet, timesSheet } from './sheets/time-sheets.ts';
import type { Told } from './told.ts';

const MINUTE = 60_000;
const DRAWN = BENCHMARKS.filter(({ drawn }) => drawn);

/** How fast the page answered: the picture with the published averages across it, then both clocks in figures. */
export function TimePart({ told }: { told: Told }) {
  const { times, distribution, period } = told.report;
  const n = times.reaction.calendar?.n ?? 0;
  const standing = distribution.map((column) => ({
    id: String(column.from),
    name: shortName(column),
    n: column.n,
  }));
  return (
    <>
      <Picture
        sheet={distributionSheet(told)}
        name="distribution"
        zone={period.zone}
        formula={say('report_distribution_formula', n)}
        told={say(
          'report_distribution_told',
          n,
          saySpan(times.reaction.calendar?.median),
          sayShare(times.withinDay.share),
        )}
        height={() => COLUMNS_HEIGHT}
        draw={(width) => <Columns columns={standing} marks={marksOn(distribution)} width={width} />}
      >
        <ol class="chart-key">
          {DRAWN.map((one) => (
            <li key={one.id}>{sayBenchmark(one)}</li>
          ))}
        </ol>
      </Picture>
      <section>
        <h3>{say('report_times')}</h3>
        <p class="quiet">{say('report_times_formula', times.untimed)}</p>
        <SheetTable
          sheet={timesSheet(told)}
          zone={period.zone}
          testId="report-times"
          nothing={say('report_no_data')}
        />
        <p>
          {say('report_within_day', sayShare(times.withinDay.share), saySpan(times.withinDay.calendar?.mean))}
        </p>
      </section>
      <section>
        <h3>{say('report_benchmarks')}</h3>
        <p class="quiet">{say('report_benchmarks_note')}</p>
        <SheetTable sheet={benchmarkSheet(told)} zone={period.zone} testId="report-benchmarks" />
      </section>
    </>
  );
}

/** The end of a column is enough under it. */
function shortName(column: Column): string {
  return column.to === null ? say('report_span_longer') : saySpan(column.to);
}

function marksOn(columns: readonly Column[]): Mark[] {
  return DRAWN.flatMap(({ id, minutes }, index) => {
    const ms = minutes * MINUTE;
    const place = columns.findIndex(({ to }) => to === null || ms <= to);
    const column = columns[place];
    if (!column || column.to === null) return [];
    return [{ id, at: place + (ms - column.from) / (column.to - column.from), sign: String(index + 1) }];
  });
}

function sayBenchmark({ id, minutes, year, channel }: Benchmark): string {
  const source = say(`report_benchmark_${id}`);
  return say(
    'report_benchmark_line',
    source,
    year,
    say(`report_channel_${channel}`),
    saySpan(minutes * MINUTE),
  );
}
