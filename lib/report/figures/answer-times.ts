import type { WorkTime } from '~/lib/deadline/work-time.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { type Share, shareOf } from '~/lib/report/share.ts';
import { type Spread, spreadOf } from './spread.ts';

const DAY_MS = 86_400_000;

/** One moment of an answer by both clocks, ms. Null where no case has it. */
export type BothClocks = { calendar: Spread | null; working: Spread | null };

/** How fast a page answered; `untimed` are answers whose time or whose question's time is not known to the minute. */
export type AnswerTimes = {
  /** From the comment to the first word of the page, interim or not. */
  reaction: BothClocks;
  /** From the comment to the first answer that is no promise to come back. */
  final: BothClocks;
  /** From an interim answer to the final one after it. */
  afterInterim: BothClocks;
  /** The reactions within 24 hours, as the audit averages them, apart from the longer ones (product.md R10–12). */
  withinDay: { share: Share; calendar: Spread | null };
  /** Those longer ones, which the audit keeps out of its average. */
  beyondDay: { share: Share; calendar: Spread | null };
  /** Reactions before the deadline by the policy that applied then. */
  inTime: Share;
  untimed: number;
};

type Timed = { from: number; to: number };

/** Times of the comments that must be answered and were. @param work the working time they are counted in. */
export function answerTimes(cases: readonly ReportCase[], work: WorkTime): AnswerTimes {
  const answered = cases.filter(({ duty, answers }) => duty === 'must' && answers.length > 0);
  const reactions = answered.flatMap((one) => spanTo(one, one.answers[0]?.at));
  const calendar = reactions.map(lengthOf);
  const quick = calendar.filter((ms) => ms <= DAY_MS);
  const slow = calendar.filter((ms) => ms > DAY_MS);
  const due = answered.filter(({ dueAt, answers }) => dueAt !== null && typeof answers[0]?.at === 'number');
  return {
    reaction: bothClocks(reactions, work),
    final: bothClocks(
      answered.flatMap((one) => spanTo(one, one.answers.find(({ interim }) => !interim)?.at)),
      work,
    ),
    afterInterim: bothClocks(answered.flatMap(fromInterim), work),
    withinDay: { share: { part: quick.length, of: calendar.length }, calendar: spreadOf(quick) },
    beyondDay: { share: { part: slow.length, of: calendar.length }, calendar: spreadOf(slow) },
    inTime: shareOf(due, ({ dueAt, answers }) => (answers[0]?.at ?? Number.NaN) <= (dueAt ?? Number.NaN)),
    untimed: answered.length - reactions.length,
  };
}

function spanTo({ postedAt }: ReportCase, at: number | null | undefined): Timed[] {
  // A coarse time may put an answer before its question: it took no time, never less.
  return postedAt === null || at == null ? [] : [{ from: postedAt, to: Math.max(postedAt, at) }];
}

function fromInterim({ answers }: ReportCase): Timed[] {
  const [first] = answers;
  const final = answers.find(({ interim }) => !interim);
  if (!first?.interim || first.at === null || !final || final.at === null) return [];
  return [{ from: first.at, to: Math.max(first.at, final.at) }];
}

function bothClocks(spans: readonly Timed[], work: WorkTime): BothClocks {
  return {
    calendar: spreadOf(spans.map(lengthOf)),
    working: spreadOf(spans.map(({ from, to }) => work.between(from, to))),
  };
}

function lengthOf({ from, to }: Timed): number {
  return to - from;
}
