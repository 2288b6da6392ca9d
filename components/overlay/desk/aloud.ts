import { say } from '~/lib/locale/say.ts';
import { blockingOf, sayBlocking } from './block.tsx';
import { sayGone } from './gone-step.tsx';
import { sayPointing } from './removal.tsx';
import { sayKept } from './rules-step.tsx';
import type { Shown } from './shown.ts';

/**
 * What a screen reader is told of a card by itself: what was done last or went wrong, else what its step waits for or
 * has come to. `pointed` is true while the network's control is in sight.
 */
export function aloud(shown: Shown, pointed: boolean): string {
  const { step, told, taking, verdict } = shown;
  if (told !== null) return told;
  if (step === 'rules') return sayKept(shown) ?? '';
  if (taking === 'slow') return say('desk_taking');
  switch (step) {
    case 'point':
      return sayPointing(pointed);
    case 'gone':
      return sayGone(verdict.removal?.by ?? 'unknown');
    case 'removed':
      return say('desk_removed');
    case 'block': {
      const blocking = blockingOf(shown);
      return blocking ? sayBlocking(blocking, pointed) : '';
    }
    case 'restore':
      return sayRestoring(pointed);
    case 'restored':
      return say('desk_restored');
    default:
      return '';
  }
}

/** What is left to do for a comment to come back: a press on the network's own control, once it is in sight. */
export function sayRestoring(pointed: boolean): string {
  return say(pointed ? 'desk_press_restore' : 'desk_find_restore');
}
