import { say } from '~/lib/locale/say.ts';
import type { AnswerTimes } from '~/lib/report/answer-times.ts';
import { BENCHMARKS } from '~/lib/report/benchmarks.ts';
import { saySpan } from './say-figures.ts';

const MINUTE = 60_000;

type Line = { id: string; name: string; ms: number; own: boolean };

/** One's own averages among the published ones: each a line with its source and year, never one number. */
export function Benchmarks({ times }: { times: AnswerTimes }) {
  const lines = linesOf(times);
  const most = Math.max(...lines.map(({ ms }) => ms));
  return (
    <section>
      <h3>{say('report_benchmarks')}</h3>
      <p class="quiet">{say('report_benchmarks_note')}</p>
      <table class="bars" data-testid="report-benchmarks">
        <caption class="unseen">{say('report_benchmarks')}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{say('report_col_what')}</th>
            <th scope="col">{say('report_col_mean')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, ms, own }) => (
            <tr key={id} data-own={own || undefined}>
              <th scope="row">{name}</th>
              <td>
                <span class="bar-line" style={{ width: `${(ms / most) * 100}%` }} />
                <span class="bar-value">{saySpan(ms)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function linesOf({ reaction, withinDay }: AnswerTimes): Line[] {
  const own = [
    { id: 'own', name: say('report_own_all'), ms: reaction.calendar?.mean },
    { id: 'own-day', name: say('report_own_day'), ms: withinDay.calendar?.mean },
  ].flatMap(({ ms, ...line }) => (ms === undefined ? [] : [{ ...line, ms, own: true }]));
  const published = BENCHMARKS.map(({ id, minutes, year }) => ({
    id,
    name: say(`report_benchmark_${id}`, year),
    ms: minutes * MINUTE,
    own: false,
  }));
  return [...own, ...published];
}
