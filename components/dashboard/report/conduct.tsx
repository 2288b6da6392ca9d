import { sayRule } from '~/components/common/say-coach.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { say } from '~/lib/locale/say.ts';
import type { CoachFigures } from '~/lib/report/coach-figures.ts';
import type { Conduct as Told } from '~/lib/report/conduct.ts';
import { sayShare, saySpan } from './say-figures.ts';

/** Removals and the quality of answers, each figure apart: there is no one «removal rate» and no mark for anybody. */
export function Conduct({ conduct: { handled, wrong, removals, coach } }: { conduct: Told }) {
  return (
    <>
      <section>
        <h3>{say('report_removals')}</h3>
        <ul class="report-list">
          <li>
            {say('audit_handled')}: {sayShare({ part: handled.part, of: handled.n })}
            {handled.medianMs !== null &&
              `; ${say('report_handled_median', saySpan(handled.medianMs), handled.timed)}`}
            <p class="quiet">{say('audit_handled_formula')}</p>
          </li>
          <li>
            {say('audit_wrong')}: {sayShare({ part: wrong.part, of: wrong.n })}
            <p class="quiet">{say('audit_wrong_formula')}</p>
          </li>
        </ul>
        {removals.length > 0 && (
          <p>
            <a href={writeAddress('removals')}>{say('report_removals_open', removals.length)}</a>
          </p>
        )}
      </section>
      <Quality coach={coach} />
    </>
  );
}

function Quality({ coach: { n, rules } }: { coach: CoachFigures }) {
  const left = rules.filter((rule) => rule.left > 0).sort((one, other) => other.left - one.left);
  return (
    <section>
      <h3>{say('report_quality')}</h3>
      <p class="quiet">{say('report_quality_formula', n)}</p>
      {left.length > 0 && (
        <table class="rows numbers" data-testid="report-quality">
          <caption class="unseen">{say('report_quality')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('coachview_col_rule')}</th>
              <th scope="col">{say('coachview_col_left')}</th>
            </tr>
          </thead>
          <tbody>
            {left.map(({ rule, left: count }) => (
              <tr key={rule}>
                <th scope="row">{sayRule(rule)}</th>
                <td>{sayShare({ part: count, of: n })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
