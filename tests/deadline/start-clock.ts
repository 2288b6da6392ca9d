import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { type Clock, runClock } from '~/lib/deadline/clock.ts';
import type { Policy, Track } from '~/lib/deadline/policy.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';

const MOSCOW_OFFICE = workTimeOf(calendarFrom({ zone: 'Europe/Moscow' }));

/** Clock of the first reaction to a comment posted at `startedAt` (ISO 8601), by the calendar of a Moscow office. */
export function startClock(policy: Policy, track: Track, startedAt: string, work = MOSCOW_OFFICE): Clock {
  const clock = runClock(policy, track, 'reaction', startedAt, work);
  if (!clock) throw new RangeError('Every policy limits the first reaction');
  return clock;
}
