import { dateIn, endOfDay } from '~/lib/deadline/zone.ts';
import type { Period } from '~/lib/report/period.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { isoDate, plusDays } from '~/lib/text/day.ts';

/** How many comments waited for an answer when a day was over; `day` is `YYYY-MM-DD` in the zone of the period. */
export type BacklogDay = { day: string; open: number };

/**
 * The queue at the end of each day of a period, days to come left out. A comment waits from its time until a final
 * answer, another page's answer or its disappearance; where an answer could stand in an unread part it is not counted.
 * @param cases those of the period and the earlier ones that still waited in it. @param now epoch ms.
 */
export function backlogOf(cases: readonly ReportCase[], period: Period, now: number): BacklogDay[] {
  const waiting = cases.filter(({ duty, state }) => duty === 'must' && state !== 'unknown');
  const begun = sorted(waiting.map(({ at }) => at));
  const ended = sorted(waiting.flatMap(({ endedAt }) => endedAt ?? []));
  const days: BacklogDay[] = [];
  let date = dateIn(period.from, period.zone);
  for (let start = period.from; start < Math.min(period.to, now); date = plusDays(date, 1)) {
    const day = isoDate(date);
    const end = endOfDay(day, period.zone);
    days.push({ day, open: countUpTo(begun, end) - countUpTo(ended, end) });
    start = end + 1;
  }
  return days;
}

function sorted(moments: readonly number[]): number[] {
  return [...moments].sort((one, other) => one - other);
}

/** How many of sorted moments are not after `end`. */
function countUpTo(moments: readonly number[], end: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}
