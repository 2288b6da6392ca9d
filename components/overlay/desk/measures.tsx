import { sayDay } from '~/components/common/say-day.ts';
import { sayStep } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { AuthorView } from '~/lib/log/moderation/desk-view.ts';

type Props = {
  measures: AuthorView | null;
  onWarn(): void;
  onBlock(): void;
};

/** What was done about this author on this page, what still counts, and what the ladder says next. */
export function Measures({ measures, onWarn, onBlock }: Props) {
  if (!measures) return <p class="quiet">{say('desk_loading')}</p>;
  const { live, stale, next } = measures;
  const blocks = next !== 'warn' && next !== 'supervisor';
  return (
    <section class="measures" aria-label={say('desk_measures')}>
      <h3>{say('desk_measures')}</h3>
      <ul>
        {live.map((measure) => (
          <li key={measure.id}>
            {say('desk_measure_live', sayStep(measure.step), sayDay(measure.at), sayDay(measure.staleAt))}
          </li>
        ))}
        {stale.map((measure) => (
          <li key={measure.id} class="quiet">
            <s>{say('desk_measure', sayStep(measure.step), sayDay(measure.at))}</s>{' '}
            {say(measure.cancelled ? 'desk_measure_cancelled' : 'desk_measure_stale')}
          </li>
        ))}
        {live.length + stale.length === 0 && <li class="quiet">{say('desk_measures_none')}</li>}
      </ul>
      <p>
        <b>{say('desk_next_step', sayStep(next))}</b>
      </p>
      <div class="buttons">
        <button type="button" onClick={onWarn}>
          {say('desk_warn')}
        </button>
        {blocks && (
          <button type="button" onClick={onBlock}>
            {say('desk_block')}
          </button>
        )}
      </div>
    </section>
  );
}
