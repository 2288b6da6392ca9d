import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { formatOf, sayClock } from './when.ts';

const DAY_MS = 86_400_000;

/** From Sunday on, as `Date#getDay` counts. */
const DAYS: readonly MessageKey[] = [
  'common_since_sunday',
  'common_since_monday',
  'common_since_tuesday',
  'common_since_wednesday',
  'common_since_thursday',
  'common_since_friday',
  'common_since_saturday',
];

/**
 * Since when, as one says it: «с 10:24», «со вчерашнего дня», «с четверга», «с 12 ноября». From ISO 8601 and the
 * epoch ms of now.
 */
export function saySince(at: string, now: number): string {
  const ago = Math.round((dayOf(now) - dayOf(Date.parse(at))) / DAY_MS);
  if (ago <= 0) return say('common_since', sayClock(at));
  if (ago === 1) return say('common_since_yesterday');
  const weekday = DAYS[new Date(at).getDay()];
  if (ago < 7 && weekday) return say(weekday);
  const date = formatOf({ day: 'numeric', month: 'long' }).format(new Date(at));
  return say('common_since', date);
}

/** Midnight of the day of a moment, epoch ms. */
function dayOf(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}
