import type { WorkTime } from '~/lib/deadline/work-time.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { CoverageRow, PageKey } from '~/lib/log/rows.ts';
import type { Topic } from '~/lib/triage/topic-words.ts';
import { type AnswerRate, answerRate } from './answer-rate.ts';
import { type AnswerTimes, answerTimes } from './answer-times.ts';
import { type CoverageFigures, coverageFigures } from './coverage-figures.ts';
import { type OffHours, offHours } from './off-hours.ts';
import { type OutcomeFigures, outcomeFigures } from './outcome-figures.ts';
import { isWithin, type Period } from './period.ts';
import { type PromiseFigures, promiseFigures } from './promise-figures.ts';
import type { ReportCase } from './report-case.ts';
import { type Share, shareOf } from './share.ts';

/** Everything that is told of a period, on the screen and in files alike; no word and no name is in it. */
export type Report = {
  period: Period;
  /** Comments of citizens in the period, those that are owed nothing among them. */
  n: number;
  coverage: CoverageFigures;
  rate: AnswerRate;
  /** Criticism, distrust, demands: apart, never a part to be lowered. */
  awkward: AnswerRate;
  times: AnswerTimes;
  hours: OffHours;
  outcomes: OutcomeFigures;
  promises: PromiseFigures;
  /** Answered comments whose author asked again. */
  reopened: Share;
  /** Final answers with a photo. */
  photos: Share;
  pages: { page: PageKey; rate: AnswerRate; times: AnswerTimes; coverage: CoverageFigures }[];
  topics: { topic: Topic; n: number }[];
};

/**
 * The report of a period over the comments that were posted in it; what is not known is counted as unknown.
 * @param work the working time that its second clock runs in.
 */
export function reportOf(
  cases: readonly ReportCase[],
  looks: readonly CoverageRow[],
  period: Period,
  work: WorkTime,
): Report {
  const counted = cases.filter(({ at }) => isWithin(period, at));
  const answered = counted.filter(({ answers }) => answers.length > 0);
  const finals = answered.flatMap(({ answers }) => answers.filter(({ interim }) => !interim).slice(0, 1));
  return {
    period,
    n: counted.length,
    coverage: coverageFigures(looks, period),
    rate: answerRate(counted),
    awkward: answerRate(counted.filter(({ awkward }) => awkward)),
    times: answerTimes(counted, work),
    hours: offHours(counted, work),
    outcomes: outcomeFigures(counted),
    promises: promiseFigures(counted),
    reopened: shareOf(answered, ({ reopened }) => reopened),
    photos: shareOf(finals, ({ photo }) => photo),
    pages: byPage(counted, looks, period, work),
    topics: byTopic(counted),
  };
}

/** By name, never by how well they did: pages are not ranked. */
function byPage(
  cases: readonly ReportCase[],
  looks: readonly CoverageRow[],
  period: Period,
  work: WorkTime,
): Report['pages'] {
  const own = groupBy(cases, ({ page }) => page);
  const looked = groupBy(looks, ({ page }) => page);
  return [...new Set([...own.keys(), ...looked.keys()])].sort().map((page) => ({
    page,
    rate: answerRate(own.get(page) ?? []),
    times: answerTimes(own.get(page) ?? [], work),
    coverage: coverageFigures(looked.get(page) ?? [], period),
  }));
}

function byTopic(cases: readonly ReportCase[]): Report['topics'] {
  const topics = groupBy(
    cases.flatMap(({ topic }) => topic ?? []),
    (topic) => topic,
  );
  return [...topics]
    .map(([topic, list]) => ({ topic, n: list.length }))
    .sort((one, other) => other.n - one.n || (one.topic < other.topic ? -1 : 1));
}
