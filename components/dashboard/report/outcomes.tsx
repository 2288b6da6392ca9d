import { say } from '~/lib/locale/say.ts';
import type { OutcomeFigures } from '~/lib/report/outcome-figures.ts';
import type { PromiseFigures } from '~/lib/report/promise-figures.ts';
import { OUTCOMES } from './columns.ts';
import { sayShare } from './say-figures.ts';

type Props = { outcomes: OutcomeFigures; promises: PromiseFigures };

/** How people took their answers, and what became of the promises. */
export function Outcomes({ outcomes, promises }: Props) {
  const ended = promises.kept + promises.missed;
  return (
    <section>
      <h3>{say('report_outcomes')}</h3>
      <p class="quiet">{say('report_outcomes_formula', outcomes.n, outcomes.unknown)}</p>
      <ul class="report-list">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            {say(`triage_outcome_${outcome}`)}: {sayShare({ part: outcomes[outcome], of: outcomes.n })}
          </li>
        ))}
      </ul>
      <p>{say('report_promises', sayShare({ part: promises.kept, of: ended }), promises.open)}</p>
    </section>
  );
}
