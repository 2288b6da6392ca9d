import type { Network } from '~/lib/comment/sighting.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import type { PromiseFact } from '~/lib/log/decided.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { AnswerRow, CommentRow, PageKey } from '~/lib/log/rows.ts';
import type { Outcome } from '~/lib/log/triage-events.ts';
import type { Topic } from '~/lib/triage/topic-words.ts';

/** An answer by the page; `at` is epoch ms by the network, null where it is not known to the minute. */
export type ReportAnswer = { at: number | null; interim: boolean; photo: boolean };

/** What a report needs of one comment of a citizen; it holds no word and no name. */
export type ReportCase = {
  key: string;
  network: Network;
  page: PageKey;
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
  promises: PromiseFact['state'][];
  outcome: Outcome | null;
};

/** Comments of citizens as reports count them, in the order of the rows. */
export function reportCases(rows: readonly CommentRow[], answers: readonly AnswerRow[]): ReportCase[] {
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
      ),
    ];
  });
}

function reportCase(row: CommentRow, answers: readonly ReportAnswer[]): ReportCase {
  const { key, network, page, state, triage, decided, reopened } = row;
  const postedAt = toTheMinute(row.postedAt, row.postedPrecision);
  const dueAt = triage?.reaction?.dueAt;
  return {
    key,
    network,
    page,
    postedAt,
    at: Date.parse(row.postedAt ?? row.seenAt),
    duty: triage?.duty ?? 'none',
    track: triage?.track ?? 'normal',
    topic: triage?.topic ?? null,
    state,
    awkward: row.protected.some((kind) => kind !== 'complaint'),
    answers: [...answers].sort(byTime),
    dueAt: dueAt === undefined ? null : Date.parse(dueAt),
    reopened,
    promises: (decided?.promises ?? []).map((promise) => promise.state),
    outcome: decided?.outcome?.outcome ?? null,
  };
}

function reportAnswer(answer: AnswerRow, byKey: ReadonlyMap<string, CommentRow>): ReportAnswer {
  return {
    at: toTheMinute(answer.postedAt, answer.precision),
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
