import { policyOf } from '~/lib/deadline/history.ts';
import type { Pause } from '~/lib/deadline/limit.ts';
import { isHeld, type OpenClock, openClock, type Waiting } from '~/lib/deadline/open-clock.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import { endOfDay } from '~/lib/deadline/zone.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { type Decided, NOTHING_DECIDED, type PromiseFact } from '~/lib/log/triage/decided.ts';
import type { PromiseProposal, TriageView } from '~/lib/log/verdict.ts';
import { type Law, type Laws, lawNow } from './laws.ts';
import { dutyIn, emergencyIn, promiseIn } from './reading.ts';

/** An official comment that answers another one. */
export type Given = { row: CommentRow; by: 'page' | 'official'; interim: boolean };

/** What the clocks of one citizen's comment depend on. */
export type Situation = {
  row: CommentRow;
  /** Answers in the order of the thread. */
  given: readonly Given[];
  state: CommentRow['state'];
  /** When it was written, or the question that is open now; ISO 8601, null when unknown. */
  start: string | null;
  /** True when its author was answered before. */
  followUp: boolean;
  /** True when an answer is still waited for. */
  waits: boolean;
};

export type Triaged = {
  triage: TriageView;
  /** The nearest open deadline; null when none runs. */
  clock: OpenClock | null;
  /** The words of an emergency, empty when a person alone says so; null when it is none. */
  urgent: string | null;
};

/** Duty, clocks and promises of one citizen's comment by the law that applies to it. */
export function triageOf(situation: Situation, laws: Laws): Triaged {
  const { row, given, state } = situation;
  const decided = row.decided ?? NOTHING_DECIDED;
  const law = lawNow(laws);
  const machine = dutyIn(row, law.preset);
  const words = emergencyIn(row);
  const track = decided.track ?? (words === null ? 'normal' : 'emergency');
  const waiting = waitingOf(situation, track);
  const clock = waiting && (situation.waits || state === 'interim') ? clockBy(waiting, laws) : null;
  const open = openPromises(row);
  return {
    clock,
    urgent: track === 'emergency' ? (words ?? '') : null,
    triage: {
      duty: decided.duty?.duty ?? machine.duty,
      machine: machine.duty,
      saw: machine.saw,
      words: machine.words,
      human: decided.duty,
      topic: decided.topic,
      track,
      of: clock?.of ?? null,
      warnings: clock?.warnings ?? null,
      held: waiting !== null && isHeld(waiting.pauses),
      ...(decided.facts && (situation.waits || state === 'interim') && { facts: decided.facts }),
      reaction: reactionOf(situation, track, laws),
      proposal: proposalIn(row, given, law),
      promise: open[0] ?? null,
      outcome: decided.outcome,
      passed: decided.passed,
      ...notesIn(decided),
    },
  };
}

/** What colleagues wrote to one another, where they did. */
function notesIn({ notes }: Decided): Pick<TriageView, 'notes'> {
  return notes ? { notes } : {};
}

/** Open promises of a comment, the one that ends first before the others. */
export function openPromises({ decided }: CommentRow): PromiseFact[] {
  const open = decided?.promises.filter(({ state }) => state === 'open') ?? [];
  return open.sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}

function waitingOf({ row, given, state, start, followUp }: Situation, track: Track): Waiting | null {
  if (start === null) return null;
  const [promise] = openPromises(row);
  const interim = state === 'interim' ? given.findLast(({ by }) => by === 'page') : undefined;
  return {
    track,
    startedAt: start,
    followUp,
    interimAt: interim ? (interim.row.postedAt ?? interim.row.seenAt) : null,
    promise: promise && state === 'interim' ? { madeAt: promise.madeAt, dueAt: promise.dueAt } : null,
    // An emergency waits for no facts.
    pauses: track === 'emergency' ? [] : pausesOf(row),
  };
}

function pausesOf({ decided }: CommentRow): Pause[] {
  return (decided?.pauses ?? []).map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
  }));
}

/** A change of the law moves only what still runs; a promise does not depend on it. */
function clockBy(waiting: Waiting, laws: Laws, stoppedAt: number | null = null): OpenClock | null {
  const law = policyOf(laws, stoppedAt, ({ policy, work }) => {
    const clock = openClock({ ...waiting, promise: null }, policy, work);
    return clock && Date.parse(clock.dueAt);
  });
  return openClock(waiting, law.policy, law.work);
}

/** Deadline of the first reaction, by the law that applied when the first answer came. */
function reactionOf(situation: Situation, track: Track, laws: Laws): TriageView['reaction'] {
  const { row, given } = situation;
  if (row.postedAt === null) return null;
  const [first] = given;
  const answeredAt = first ? Date.parse(first.row.postedAt ?? first.row.seenAt) : null;
  const waiting: Waiting = {
    track,
    startedAt: row.postedAt,
    followUp: false,
    interimAt: null,
    promise: null,
    pauses: track === 'emergency' ? [] : pausesOf(row),
  };
  const clock = clockBy(waiting, laws, answeredAt);
  return clock?.of === 'reaction' ? { dueAt: clock.dueAt, policy: clock.policy } : null;
}

/** The day that the last answer of the page gives, until a person decided about it. */
function proposalIn(row: CommentRow, given: readonly Given[], { work }: Law): PromiseProposal | null {
  const answer = given.findLast(({ by }) => by === 'page')?.row;
  if (!answer?.postedAt || row.decided?.promises.some((one) => one.answer === answer.key)) return null;
  const found = promiseIn(answer.text, answer.postedAt, work);
  if (!found?.due) return null;
  return {
    answer: answer.key,
    due: found.due,
    dueAt: new Date(endOfDay(found.due, work.zone)).toISOString(),
    madeAt: answer.postedAt,
    text: found.text,
    doubtful: found.doubt !== null || found.kind === 'range',
  };
}
