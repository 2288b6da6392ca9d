import { sayStep } from '~/components/common/say-step.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import { climb, type Ladder } from '~/lib/moderation/ladder.ts';

type Props = {
  /** Warnings and blocks of this author on this page. */
  measures: readonly MeasureRow[];
  ladder: Ladder;
  now: number;
};

/** What was done about this author on this page: what still counts and until when, and what counts no more. */
export function LadderHistory({ measures, ladder, now }: Props) {
  const { live, stale } = climb(ladder, measures, new Date(now));
  return (
    <section aria-labelledby="case-ladder">
      <h3 id="case-ladder">{say('audit_ladder')}</h3>
      {measures.length === 0 && <p>{say('audit_ladder_none')}</p>}
      <ul class="ladder">
        {live.map((measure) => (
          <li key={measure.id}>
            <Step measure={measure} now={now} />
            <span class="quiet">{say('audit_ladder_until', sayWhen(measure.staleAt, now))}</span>
          </li>
        ))}
        {stale.map((measure) => (
          <li class="stale" key={measure.id}>
            <Step measure={measure} now={now} />
            <span class="quiet">
              {say(measure.cancelled ? 'audit_ladder_cancelled' : 'audit_ladder_stale')}
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">{say('audit_ladder_note', ladder.staleDays)}</p>
    </section>
  );
}

function Step({ measure, now }: { measure: MeasureRow; now: number }) {
  return (
    <span>
      {sayStep(measure.step)}
      {measure.rule && ` · ${say('audit_rule_number', measure.rule.number)}`}
      {' · '}
      <time dateTime={measure.at}>{sayWhen(measure.at, now)}</time>
    </span>
  );
}
