import type { IconName } from '~/components/common/icon-paths.ts';
import { sayDay } from '~/components/common/say-day.ts';
import type { Tone } from '~/components/common/state-shape.ts';
import { say } from '~/lib/locale/say.ts';
import type { OpennessLine } from '~/lib/report/openness.ts';

/** How a step stands: a word with its icon and colour, never one of them alone. */
export function standingOf({ state, stale }: OpennessLine): { icon: IconName; tone: Tone; word: string } {
  if (stale) return { icon: 'clock-late', tone: 'soon', word: say('openness_stale') };
  if (state === 'yes') return { icon: 'tick', tone: 'answered', word: say('openness_yes') };
  if (state === 'no') return { icon: 'close', tone: 'late', word: say('openness_no') };
  return state === 'absent'
    ? { icon: 'minus', tone: 'quiet', word: say('openness_absent') }
    : { icon: 'question', tone: 'quiet', word: say('common_unknown') };
}

/** Who looked, and when; null while nobody did. */
export function sayChecked({ at, by }: OpennessLine): string | null {
  if (at === null) return null;
  return by === null ? say('openness_checked', sayDay(at)) : say('openness_checked_by', sayDay(at), by);
}
