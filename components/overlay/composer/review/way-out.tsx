import type { ComposerWork } from '~/components/overlay/composer/composer-work.ts';
import type { Shown } from '~/components/overlay/composer/shown.ts';
import { say } from '~/lib/locale/say.ts';
import { nextStep } from './review-state.ts';

type Props = { shown: Shown; work: ComposerWork; left: number };

/** The one button that leads on: into the network's field, or to a supervisor first. */
export function WayOut({ shown, work, left }: Props) {
  const step = nextStep(shown);
  if (step === 'nobody' || (step === 'wait' && shown.review?.view)) return null;
  const again = shown.review?.view != null;
  return (
    <button
      type="button"
      class="primary"
      data-left={left > 0}
      disabled={shown.text.trim() === '' || shown.busy || step === 'wait'}
      onClick={work.send}
    >
      {step === 'send' ? say(again ? 'review_send_again' : 'review_send') : say('composer_insert')}
    </button>
  );
}
