import type { Network } from '~/lib/comment/sighting.ts';
import type { WorkTime } from '~/lib/deadline/work-time.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { StepCheck } from '~/lib/log/openness/read-openness.ts';
import type { CoverageRow, PageKey } from '~/lib/log/rows.ts';
import type { Topic } from '~/lib/triage/topics.ts';
import { type AnswerRate, answerRate } from './figures/answer-rate.ts';
import { type AnswerTimes, answerTimes } from './figures/answer-times.ts';
import { type BacklogDay, backlogOf } from './figures/backlog.ts';
import {
  type ChannelLine,
  channelLines,
  closedChannels,
  type GradeFigures,
  gradeOf,
  gradesOf,
} from './figures/channels.ts';
import { type CoverageFigures, coverageFigures } from './figures/coverage-figures.ts';
import { type Column, distributionOf } from './figures/distribution.ts';
import { type InterimFigures, interimFigures } from './figures/interim-figures.ts';
import { type OffHours, offHours } from './figures/off-hours.ts';
import { type OutcomeFigures, outcomeFigures } from './figures/outcome-figures.ts';
import { type PromiseFigures, promiseFigures } from './figures/promise-figures.ts';
import type { SupportGrade } from './figures/support-grade.ts';
import { isWithin, type Period } from './period.ts';
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
  networks: { network: Network; rate: AnswerRate }[];
  channels: ChannelLine[];
  grades: GradeFigures;
  times: AnswerTimes;
  distribution: Column[];
  interims: InterimFigures;
  backlog: BacklogDay[];
  hours: OffHours;
  outcomes: OutcomeFigures;
  promises: PromiseFigures;
  /** Answered comments whose author asked again. */
  reopened: Share;
  /** Final answers with a photo. */
  photos: Share;
  pages: PageFigures[];
  topics: { topic: Topic; n: number }[];
};

/** One page of a report; `grade` is null where no question was seen to its end. */
export type PageFigures = {
  page: PageKey;
  rate: AnswerRate;
  grade: SupportGrade | null;
  times: AnswerTimes;
  coverage: CoverageFigures;
};

/** What a report is counted from; `work` is the working time that its second clock runs in, `now` epoch ms. */
export type ReportBasis = {
  /** Of the period, and earlier ones that still waited in it. */
  cases: readonly ReportCase[];
  looks: readonly CoverageRow[];
  period: Period;
  work: WorkTime;
  now: number;
  /** What was found of the openness of pages; without it nothing is known to be closed. */
  checks?: readonly StepCheck[];
};

/** The report of a period over the comments that were posted in it; what is not known is counted as unknown. */
export function reportOf({ cases, looks, period, work, now, checks = [] }: ReportBasis): Report {
  const counted = cases.filter(({ at }) => isWithin(period, at));
  const answered = counted.filter(({ answers }) => answers.length > 0);
  const finals = answered.flatMap(({ answers }) => answers.filter(({ interim }) => !interim).slice(0, 1));
  const pages = byPage(counted, looks, period, work);
  return {
    period,
    n: counted.length,
    coverage: coverageFigures(looks, period),
    rate: answerRate(counted),
    awkward: answerRate(counted.filter(({ awkward }) => awkward)),
    networks: byNetwork(counted),
    channels: channelLines(pages, closedChannels(checks)),
    grades: gradesOf(pages),
    times: answerTimes(counted, work),
    distribution: distributionOf(counted),
    interims: interimFigures(counted),
    backlog: backlogOf(cases, period, now),
    hours: offHours(counted, work),
    outcomes: outcomeFigures(counted),
    promises: promiseFigures(counted, now),
    reopened: shareOf(answered, ({ reopened }) => reopened),
    photos: shareOf(finals, ({ photo }) => photo),
    pages,
    topics: byTopic(counted),
  };
}

function byNetwork(cases: readonly ReportCase[]): Report['networks'] {
  return [...groupBy(cases, ({ network }) => network)]
    .map(([network, own]) => ({ network, rate: answerRate(own) }))
    .sort((one, other) => (one.network < other.network ? 1 : -1));
}

/** By name, never by how well they did: pages are not ranked. */
function byPage(
  cases: readonly ReportCase[],
  looks: readonly CoverageRow[],
  period: Period,
  work: WorkTime,
): PageFigures[] {
  const own = groupBy(cases, ({ page }) => page);
  const looked = groupBy(looks, ({ page }) => page);
  return [...new Set([...own.keys(), ...looked.keys()])].sort().map((page) => {
    const rate = answerRate(own.get(page) ?? []);
    return {
      page,
      rate,
      grade: gradeOf(rate),
      times: answerTimes(own.get(page) ?? [], work),
      coverage: coverageFigures(looked.get(page) ?? [], period),
    };
  });
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
