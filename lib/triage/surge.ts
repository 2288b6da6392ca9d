import type { Topic } from './topics.ts';

/** When a comment of a topic was posted, epoch ms. */
export type TopicMoment = { topic: Topic; at: number };

/** A topic far above its own usual. */
export type Surge = {
  topic: Topic;
  /** Comments in the last hours. */
  count: number;
  /** Usual number for these hours of this day of the week, over `weeks` weeks. */
  usual: number;
  weeks: number;
};

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** How many hours are looked at together: single hours of one page are too empty to compare. */
const WINDOW_HOURS = 3;
const MOST_WEEKS = 8;
/** How far back the hours reach that are compared, ms. */
export const SURGE_SPAN_MS = MOST_WEEKS * WEEK + WINDOW_HOURS * HOUR;
/** Fewer weeks than this are no usual, and fewer comments than this no surge. */
const LEAST_WEEKS = 2;
const LEAST_COUNT = 4;
/** How far above its usual, in standard deviations of a count (its root). */
const DEVIATIONS = 3;

/**
 * Topics whose comments of the last three hours are far above their own usual for the same hours of the
 * same day of the week (product.md C28), the strongest first. Nothing is claimed before two full weeks
 * are known.
 * @param moments of all comments whose time is known, in any order.
 * @param now epoch ms.
 */
export function findSurges(moments: readonly TopicMoment[], now: number): Surge[] {
  const first = moments.reduce((least, { at }) => Math.min(least, at), now);
  const weeks = Math.min(MOST_WEEKS, Math.floor((now - first) / WEEK));
  if (weeks < LEAST_WEEKS) return [];
  // «Другое» is what no topic was seen in: many of them tell of nothing common.
  const topics = new Set(moments.map(({ topic }) => topic).filter((topic) => topic !== 'other'));
  const surges = [...topics].flatMap((topic) => surgeOf(topic, moments, weeks, now) ?? []);
  return surges.sort((one, other) => excess(other) - excess(one));
}

function surgeOf(topic: Topic, moments: readonly TopicMoment[], weeks: number, now: number): Surge | null {
  const own = moments.filter((moment) => moment.topic === topic);
  const count = countIn(own, now);
  let before = 0;
  for (let week = 1; week <= weeks; week += 1) before += countIn(own, now - week * WEEK);
  const surge = { topic, count, usual: before / weeks, weeks };
  return count >= LEAST_COUNT && excess(surge) >= DEVIATIONS ? surge : null;
}

function countIn(moments: readonly TopicMoment[], end: number): number {
  return moments.filter(({ at }) => at > end - WINDOW_HOURS * HOUR && at <= end).length;
}

/** At least one is taken for the usual deviation: a topic that never came up has none. */
function excess({ count, usual }: Surge): number {
  return (count - usual) / Math.sqrt(Math.max(1, usual));
}
