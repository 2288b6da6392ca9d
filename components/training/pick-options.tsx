import { sayStep } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { sayCaseDay, sayMoment } from './moments.ts';
import type { Option } from './options.tsx';
import { PhotoView, sayView } from './photo-view.tsx';
import { type Picked, STEPS } from './picked.ts';

const ASKS: Record<Exclude<Picked['drill'], 'choice'>, MessageKey> = {
  clock: 'training_ask_clock',
  promise: 'training_ask_promise',
  photo: 'training_ask_photo',
  ladder: 'training_ask_ladder',
};

/** The question of a drill of one choice. */
export function askOf(drill: Exclude<Picked['drill'], 'choice'>): MessageKey {
  return ASKS[drill];
}

/** What a case offers, named by its place. */
export function optionsOf(each: Picked): Option[] {
  return wordsOf(each).map((option, place) => ({ id: String(place), ...option }));
}

function wordsOf(each: Picked): Omit<Option, 'id'>[] {
  switch (each.drill) {
    case 'clock':
      return each.options.map((moment) => ({ words: sayMoment(moment) }));
    case 'promise':
      return each.options.map((day) => ({ words: day === null ? say('training_no_day') : sayCaseDay(day) }));
    case 'photo':
      return each.options.map((view) => ({
        words: (
          <>
            <span class="unseen">{sayView(view)}</span>
            <PhotoView view={view} />
          </>
        ),
      }));
    case 'ladder':
      return STEPS.map((step) => ({ words: sayStep(step) }));
    case 'choice':
      return each.options.map((words) => ({ words }));
  }
}
