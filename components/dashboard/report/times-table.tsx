import { say } from '~/lib/locale/say.ts';
import type { AnswerTimes } from '~/lib/report/answer-times.ts';
import type { Spread } from '~/lib/report/spread.ts';
import { CLOCKS, FIGURES, MOMENTS } from './columns.ts';
import { sayShare, saySpan } from './say-figures.ts';

/** How fast the page answered, by both clocks side by side: they are never mixed. */
export function TimesTable({ times }: { times: AnswerTimes }) {
  const { withinDay, untimed } = times;
  return (
    <section>
      <h3>{say('report_times')}</h3>
      <p class="quiet">{say('report_times_formula', untimed)}</p>
      <table class="rows numbers" data-testid="report-times">
        <caption class="unseen">{say('report_times')}</caption>
        <thead>
          <tr>
            {(['what', 'clock', 'n', ...FIGURES] as const).map((column) => (
              <th key={column} scope="col">
                {say(`report_col_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {MOMENTS.flatMap((moment) =>
            CLOCKS.map((clock) => (
              <Row key={`${moment} ${clock}`} moment={moment} clock={clock} spread={times[moment][clock]} />
            )),
          )}
        </tbody>
      </table>
      <p>{say('report_within_day', sayShare(withinDay.share), saySpan(withinDay.calendar?.mean))}</p>
    </section>
  );
}

type RowProps = {
  moment: (typeof MOMENTS)[number];
  clock: (typeof CLOCKS)[number];
  spread: Spread | null;
};

function Row({ moment, clock, spread }: RowProps) {
  return (
    <tr>
      <th scope="row">{say(`report_moment_${moment}`)}</th>
      <td>{say(`report_clock_${clock}`)}</td>
      <td data-name="n">{spread?.n ?? 0}</td>
      {FIGURES.map((figure) => (
        <td key={figure} data-name={say(`report_col_${figure}`).toLowerCase()}>
          {saySpan(spread?.[figure])}
        </td>
      ))}
    </tr>
  );
}
