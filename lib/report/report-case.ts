import type { Network } from '~/lib/comment/sighting.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import { groupBy } from '~/lib/log/group.ts';
import { dutyIn } from '~/lib/log/judge/reading.ts';
import type { AnswerRow, CommentRow, PageKey } from '~/lib/log/rows.ts';
import type { PromiseFact } from '~/lib/log/triage/decided.ts';
import { learnFrom, topicShown } from '~/lib/log/triage/topics.ts';
import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import type { Topic } from '~/lib/triage/topics.ts';

/**
 * An answer by the page; `at` is epoch ms by the network, null where it is not known to the minute. `day` is epoch ms
 * too, as well as it is known: for counts by the day.
 */
export type ReportAnswer = { at: number | null; day: number; interim: boolean; photo: boolean };

/** What a report needs of one comment of a citizen; it holds no word and no name. */
export type ReportCase = {
  key: string;
  network: Network;
  page: PageKey;
  url: string;
  /** Epoch ms by the network; null where it is not known to the minute. */
  postedAt: number | null;
  /** Epoch ms that tells its period: by the network, else when it was first seen. */
  at: number;
  duty: 'must' | 'courtesy' | 'none';
  track: Track;
  topic: Topic | null;
  state: CommentState;
  /** True for criticism, distrust, sarcasm, a demand or politics: what is awkward to answer. */
  awkward: boolean;
  /** Answers by the page that stand, the earliest first. */
  answers: ReportAnswer[];
  /** Epoch ms of the deadline of the first reaction by the policy that applied then; null without one. */
  dueAt: number | null;
  reopened: boolean;
  /** `dueAt` is epoch ms: the end of the day that was named. */
  promises: { state: PromiseFact['state']; dueAt: number }[];
  outcome: Outcome | null;
  /** Epoch ms, as well as it is known, at which it stopped to wait; null while it waits. */
  endedAt: number | null;
};

/**
 * Comments of citizens as reports count them, in the order of the rows.
 * @param learned what corrections of topics taught.
 */
export function reportCases(
  rows: readonly CommentRow[],
  answers: readonly AnswerRow[],
  learned: Learned = learnFrom([]),
): ReportCase[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const given = groupBy(
    answers.filter(({ by, gone }) => by === 'page' && !gone),
    ({ comment }) => comment,
  );
  return rows.flatMap((row) => {
    if (row.voice !== 'citizen' || row.personal === 'given') return [];
    return [
      reportCase(
        row,
        (given.get(row.key) ?? []).map((answer) => reportAnswer(answer, byKey)),
        learned,
      ),
    ];
  });
}

function reportCase(row: CommentRow, answers: readonly ReportAnswer[], learned: Learned): ReportCase {
  const { key, network, page, url, state, triage, decided, reopened } = row;
  const postedAt = toTheMinute(row.postedAt, row.postedPrecision);
  const dueAt = triage?.reaction?.dueAt;
  return {
    key,
    network,
    page,
    url,
    postedAt,
    at: Date.parse(row.postedAt ?? row.seenAt),
    duty: triage?.duty ?? dutyOfGone(row),
    track: triage?.track ?? 'normal',
    topic: topicIn(row, learned),
    state,
    awkward: row.protected.some((kind) => kind !== 'complaint'),
    answers: [...answers].sort(byTime),
    dueAt: dueAt === undefined ? null : Date.parse(dueAt),
    reopened,
    promises: (decided?.promises ?? []).map(({ state, dueAt }) => ({ state, dueAt: Date.parse(dueAt) })),
    outcome: decided?.outcome?.outcome ?? null,
    endedAt: endedAt(row, answers),
  };
}

/** What is gone is judged no more: its words still tell whether an answer was owed. */
function dutyOfGone(row: CommentRow): ReportCase['duty'] {
  if (!row.deleted) return 'none';
  return row.decided?.duty?.duty ?? dutyIn(row, 'cur').duty;
}

function topicIn(row: CommentRow, learned: Learned): Topic | null {
  const { topic, by } = topicShown(row, learned);
  return by === 'nothing' ? null : topic;
}

function endedAt(row: CommentRow, answers: readonly ReportAnswer[]): number | null {
  const finals = answers.filter(({ interim }) => !interim).map(({ day }) => day);
  if (finals.length > 0) return Math.min(...finals);
  if (row.state === 'answered-elsewhere') return Date.parse(row.answer?.at ?? row.lookedAt);
  return row.state === 'gone' ? Date.parse(row.removal?.at ?? row.lookedAt) : null;
}

function reportAnswer(answer: AnswerRow, byKey: ReadonlyMap<string, CommentRow>): ReportAnswer {
  return {
    at: toTheMinute(answer.postedAt, answer.precision),
    day: Date.parse(answer.postedAt ?? answer.noticedAt),
    interim: answer.interim === true,
    photo: byKey.get(answer.answer)?.attachments.includes('photo') ?? false,
  };
}

/** A time known only to the hour or the day gives no minutes: they would claim more than was seen. */
function toTheMinute(at: string | null, precision: string | null): number | null {
  return at !== null && (precision === 'minute' || precision === 'second') ? Date.parse(at) : null;
}

function byTime(one: ReportAnswer, other: ReportAnswer): number {
  return (one.at ?? Number.POSITIVE_INFINITY) - (other.at ?? Number.POSITIVE_INFINITY) || 0;
}
