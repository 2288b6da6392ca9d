import { sayPolicyWords } from '~/components/common/say-policy.ts';
import { sayStep } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { CaseOf } from '~/lib/training/case.ts';
import { sayCaseDay, sayMoment } from './moments.ts';
import { PhotoView, sayView } from './photo-view.tsx';
import type { Picked } from './picked.ts';

/** What one has to know for a choice: the policy and the moment, the answer that promises, the measures so far. */
export function Given({ each }: { each: Picked }) {
  switch (each.drill) {
    case 'clock':
      return <ClockGiven each={each} />;
    case 'promise':
      return (
        <div class="given">
          <p class="quiet">{say('training_today', sayCaseDay(each.today))}</p>
          <p>{each.said}</p>
        </div>
      );
    case 'photo':
      return (
        <figure class="given">
          <figcaption class="quiet">{say('training_photo_before')}</figcaption>
          <span role="img" aria-label={sayView(each.before)}>
            <PhotoView view={each.before} />
          </span>
        </figure>
      );
    case 'ladder':
      return <Measures each={each} />;
    case 'choice':
      return null;
  }
}

const CLOCKS: Record<CaseOf<'clock'>['clock'], MessageKey> = {
  reaction: 'training_clock_reaction',
  followUp: 'training_clock_reaction',
  final: 'training_clock_final',
  solution: 'training_clock_solution',
};

const TRACKS: Record<CaseOf<'clock'>['track'], MessageKey> = {
  normal: 'triage_track_normal',
  important: 'triage_track_important',
  fast: 'triage_track_fast',
  emergency: 'triage_track_emergency',
};

function ClockGiven({ each: { policy, track, clock, from } }: { each: CaseOf<'clock'> }) {
  return (
    <div class="given">
      <p>{say(CLOCKS[clock], sayMoment(from))}</p>
      <p class="quiet">{say('training_clock_policy', sayPolicyWords(policy), say(TRACKS[track]))}</p>
      <p class="quiet">{say('training_clock_work')}</p>
    </div>
  );
}

function Measures({ each: { measures, now } }: { each: CaseOf<'ladder'> }) {
  return (
    <div class="given">
      <p class="quiet">{say('training_today', sayMoment(now))}</p>
      {measures.length === 0 && <p>{say('training_measures_none')}</p>}
      <ul>
        {measures.map(({ step, at, cancelled }) => (
          <li key={at}>
            {say(cancelled ? 'training_measure_cancelled' : 'training_measure', sayMoment(at), sayStep(step))}
          </li>
        ))}
      </ul>
    </div>
  );
}
