import type { WorkCalendar } from '~/lib/deadline/calendar.ts';
import { type DigestTime, hasDigest, lastDigest } from '~/lib/deadline/digest-time.ts';
import { isQuiet, type QuietHours } from '~/lib/deadline/warnings.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { database } from '~/lib/log/database.ts';

/** Name of the fact up to when summaries were told, epoch ms. */
const TOLD = 'digest.told';

/**
 * Whether the summary of the day is to be told at `now`; true once for each that fell due, however many fell due
 * while the browser was closed. One that falls due in quiet hours or is caught up on a day off waits for their end.
 * What fell due before the first look, or while it was switched off, is not told later.
 * @param quiet null when there are no quiet hours.
 */
export async function takeDigest(
  time: DigestTime & { on: boolean },
  calendar: WorkCalendar,
  quiet: QuietHours | null,
  now: Date,
): Promise<boolean> {
  const at = now.getTime();
  const due = lastDigest(time, calendar, at);
  if (due === null || (await isTold(due, at))) return false;
  return database.transaction('rw', database.meta, async () => {
    if (await isTold(due, at)) return false;
    const first = (await toldUntil()) === null;
    const waits = !hasDigest(time, calendar, dateIn(at, calendar.zone)) || (quiet && isQuiet(quiet, at));
    const passes = first || !time.on;
    if (waits && !passes) return false;
    await database.meta.put({ name: TOLD, value: due });
    return !passes;
  });
}

/** A time told that is still to come was told by a clock that was set back since: it does not count. */
async function isTold(due: number, now: number): Promise<boolean> {
  const told = await toldUntil();
  return told !== null && told >= due && told <= now;
}

async function toldUntil(): Promise<number | null> {
  const value = (await database.meta.get(TOLD))?.value;
  return typeof value === 'number' ? value : null;
}
