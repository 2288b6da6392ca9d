import { dateIn } from '~/lib/deadline/zone.ts';
import { isWithin, type Period } from '~/lib/report/period.ts';
import { isoDate, plusDays } from '~/lib/text/day.ts';
import type { TopicMoment } from '~/lib/triage/surge.ts';
import type { Topic } from '~/lib/triage/topics.ts';

/** A day on which a topic came up far more often than usual; `usual` is a mean over `weeks` same days of the week. */
export type SurgeDay = { day: string; topic: Topic; count: number; usual: number; weeks: number };

const DAY_MS = 86_400_000;
const SURGE_WEEKS = 8;
/** As `findSurges` of the shift: fewer weeks are no usual, fewer comments no surge, and so far above it. */
const LEAST_WEEKS = 2;
const LEAST_COUNT = 4;
const DEVIATIONS = 3;

/** Epoch ms at which the weeks begin that tell what is usual in a period. @param from its beginning, epoch ms. */
export function beforePeriod(from: number): number {
  return from - SURGE_WEEKS * 7 * DAY_MS;
}

/**
 * Days of a period on which a topic stood three roots of its usual above it, in the order of days.
 * @param moments of the comments of the period and of the eight weeks before it, in any order.
 */
export function surgeDays(moments: readonly TopicMoment[], period: Period): SurgeDay[] {
  const first = moments.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const counts = new Map<string, number>();
  const days = new Map<string, { topic: Topic; at: number }>();
  for (const { topic, at } of moments) {
    if (topic === 'other') continue;
    const name = `${isoDate(dateIn(at, period.zone))} ${topic}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (isWithin(period, at)) days.set(name, { topic, at });
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, { topic, at }]) => {
      const count = counts.get(name) ?? 0;
      const weeks = Math.min(SURGE_WEEKS, Math.floor((at - first) / (7 * DAY_MS)));
      if (weeks < LEAST_WEEKS || count < LEAST_COUNT) return [];
      const date = dateIn(at, period.zone);
      let before = 0;
      for (let week = 1; week <= weeks; week += 1)
        before += counts.get(`${isoDate(plusDays(date, -7 * week))} ${topic}`) ?? 0;
      const usual = before / weeks;
      if ((count - usual) / Math.sqrt(Math.max(1, usual)) < DEVIATIONS) return [];
      return [{ day: isoDate(date), topic, count, usual, weeks }];
    });
}
