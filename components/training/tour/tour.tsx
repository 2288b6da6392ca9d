import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { TOUR_STEPS, type TourStep } from '~/lib/training/tour.ts';
import { TimeQuestion } from './time-question.tsx';
import { usePlace } from './use-place.ts';
import type { useTour } from './use-tour.ts';

type Props = {
  tour: ReturnType<typeof useTour>;
  /** When the answer to the comment that stands out is due, ISO 8601; null while nobody knows. */
  due: string | null;
  onTime: (right: boolean) => void;
  /** Brings the comment that stands out into view. */
  onShow: () => void;
};

type Words = {
  name: MessageKey;
  text: MessageKey;
  /** The way without a pointer, where it is another one. */
  keys?: MessageKey;
};

const WORDS: Record<TourStep, Words> = {
  find: {
    name: 'training_tour_find',
    text: 'training_tour_find_text',
    keys: 'training_tour_find_keys',
  },
  card: {
    name: 'training_tour_card',
    text: 'training_tour_card_text',
    keys: 'training_tour_card_keys',
  },
  time: {
    name: 'training_tour_time',
    text: 'training_tour_time_text',
  },
  write: {
    name: 'training_tour_write',
    text: 'training_tour_write_text',
    keys: 'training_tour_write_keys',
  },
  coach: {
    name: 'training_tour_coach',
    text: 'training_tour_coach_text',
  },
  send: {
    name: 'training_tour_send',
    text: 'training_tour_send_text',
    keys: 'training_tour_send_keys',
  },
  mark: {
    name: 'training_tour_mark',
    text: 'training_tour_mark_text',
    keys: 'training_tour_mark_keys',
  },
  queue: {
    name: 'training_tour_queue',
    text: 'training_tour_queue_text',
  },
};

/** The first walk beside the feed: what to try now, and what came of it. The page stays free to be worked on. */
export function Tour({ tour, due, onTime, onShow }: Props) {
  const { progress, step } = tour;
  const place = usePlace();
  const [folded, setFolded] = useState(false);
  if (progress.state === 'left') return null;
  const keys = step && WORDS[step].keys;
  return (
    <aside
      class="tour"
      aria-labelledby="tour-title"
      data-testid="tour"
      data-step={step ?? progress.state}
      data-place={place}
      data-folded={place !== 'whole' && folded}
    >
      <h2 id="tour-title">{say('training_tour_title')}</h2>
      {step && (
        <progress
          value={TOUR_STEPS.indexOf(step)}
          max={TOUR_STEPS.length}
          aria-label={say('training_tour_progress')}
        />
      )}
      {place !== 'whole' && <Fold folded={folded} onFold={() => setFolded(!folded)} />}
      <div role="status" class="tour-now">
        {step ? <Now step={step} /> : <p>{say(ENDS[progress.state === 'done' ? 'done' : 'new'])}</p>}
      </div>
      {keys && (
        <details class="small">
          <summary>{say('training_tour_keys')}</summary>
          <p class="quiet">{say(keys)}</p>
        </details>
      )}
      {step === 'time' && due !== null && <TimeQuestion due={due} onAnswer={onTime} />}
      <Ways tour={tour} onShow={onShow} />
    </aside>
  );
}

function Fold({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  return (
    <button
      type="button"
      class="bare tour-fold"
      aria-expanded={!folded}
      aria-label={say(folded ? 'training_tour_unfold' : 'training_tour_fold')}
      onClick={onFold}
    >
      <Icon name={folded ? 'chevron-up' : 'chevron-down'} />
    </button>
  );
}

/** What can be done with the walk itself. */
function Ways({ tour, onShow }: Pick<Props, 'tour' | 'onShow'>) {
  const { progress, step, lit, begin, skip, leave } = tour;
  return (
    <div class="ways">
      {lit !== null && (
        <button type="button" onClick={onShow}>
          <Icon name="eye" />
          {say('training_tour_show')}
        </button>
      )}
      {step && (
        <>
          <button type="button" onClick={skip}>
            {say('training_tour_skip')}
          </button>
          <button type="button" class="bare" onClick={leave}>
            <Icon name="close" />
            {say('training_tour_leave')}
          </button>
        </>
      )}
      {progress.state === 'new' && (
        <>
          <button type="button" class="primary" onClick={begin}>
            {say('training_tour_begin')}
          </button>
          <button type="button" onClick={leave}>
            {say('training_tour_not_now')}
          </button>
        </>
      )}
      {progress.state === 'done' && (
        <>
          <a class="button primary" href="training.html">
            {say('training_tour_to_training')}
          </a>
          <button type="button" onClick={begin}>
            {say('training_tour_again')}
          </button>
          <button type="button" class="bare" onClick={leave}>
            {say('training_tour_close')}
          </button>
        </>
      )}
    </div>
  );
}

const ENDS = { new: 'training_tour_offer', done: 'training_tour_done' } as const;

function Now({ step }: { step: TourStep }) {
  const { name, text } = WORDS[step];
  const place = TOUR_STEPS.indexOf(step);
  return (
    <>
      {place > 0 && (
        <p class="tour-did">
          <Icon name="tick" />
          {say('training_tour_did')}
        </p>
      )}
      <p class="tour-name">{say('training_tour_place', place + 1, TOUR_STEPS.length, say(name))}</p>
      <p>{say(text)}</p>
    </>
  );
}
