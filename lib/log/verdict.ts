import type { Network } from '~/lib/comment/sighting.ts';
import type { CommentState } from '~/lib/comment/state.ts';
import type { Warnings } from '~/lib/deadline/clock.ts';
import type { OpenClock } from '~/lib/deadline/open-clock.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import type { FlagSpan, RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import type { ReviewGlance } from '~/lib/log/review/review-view.ts';
import type { Decided, FactsAsked, Note, PromiseFact } from '~/lib/log/triage/decided.ts';
import type { ProtectedKind } from '~/lib/moderation/flag.ts';
import type { DutySign } from '~/lib/triage/duty.ts';

/** The answer that a verdict speaks of. */
export type AnswerGlance = {
  /** Key of the official comment. */
  key: string;
  /** ISO 8601 by the network; null when its time is unknown. */
  at: string | null;
  /** Minutes from the comment to the answer by the network's times; null when either is unknown. */
  minutes: number | null;
  /** Present when it says that it will come back. */
  interim?: true;
  /** Present where others followed: the last of them, up to the first final one. */
  last?: Pick<AnswerGlance, 'key' | 'at' | 'interim'>;
};

/** A day that an answer gives and nobody confirmed yet. */
export type PromiseProposal = {
  /** Key of the official comment. */
  answer: string;
  /** `YYYY-MM-DD` in the zone of the territory; `dueAt` is the end of that day, ISO 8601. */
  due: string;
  dueAt: string;
  madeAt: string;
  text: string;
  /** True when people may mean another day: to be asked about. */
  doubtful: boolean;
};

/**
 * From when on a person is asked how it ended for the citizen, ISO 8601: the citizen wrote after the final
 * answer, or three days went by since it.
 */
export type OutcomeAsk = { at: string; why: 'reaction' | 'quiet' };

/** Why an answer is owed and how soon: what the rules saw, and what people decided beside it. */
export type TriageView = {
  /** In force: the decision of a person, else that of the rules. */
  duty: 'must' | 'courtesy' | 'none';
  machine: 'must' | 'courtesy';
  saw: DutySign;
  /** What the rule saw, folded; null where it is the whole comment. */
  words: string | null;
  /** Set by a person; null where none did. */
  human: Decided['duty'];
  topic: Decided['topic'];
  track: Track;
  /** Which clock `dueAt` belongs to; null when none runs. */
  of: OpenClock['of'] | null;
  /** Moments of its two warnings, where they are no even shares of the time. */
  warnings: Warnings | null;
  /** True while a person holds the clocks («ждём факты»). */
  held: boolean;
  /** Whom the facts are waited from and until when; absent while nobody is asked. */
  facts?: FactsAsked;
  /** Deadline of the first reaction by the policy that applied then; kept after the answer. */
  reaction: { dueAt: string; policy: string } | null;
  proposal: PromiseProposal | null;
  /** The open promise that ends first. */
  promise: PromiseFact | null;
  outcome: Decided['outcome'];
  /** From when on a person is asked for the outcome; absent where nothing is to be asked. */
  ask?: OutcomeAsk;
  /** An emergency that was handed on: to whom and when. */
  passed: Decided['passed'];
  /** What colleagues wrote to one another about it; absent where they wrote nothing. */
  notes?: Note[];
};

/**
 * A moderator's answer from a personal profile: `given` on the answer itself, `got` on the comment that
 * still waits for one by the page.
 */
export type Personal = 'given' | 'got';

/** A flag that stands: found by the detector and not dismissed by a person. */
export type VerdictFlag = FlagSpan & { confirmed: boolean };

/** How a comment left the page. */
export type RemovalGlance = {
  /** Id for `removal.undo`, `removal.reason` and `appeal.open`. */
  id: string;
  /** `us`: at this device; `page`: by another manager of the page, whose reason this device does not know. */
  by: 'us' | 'page' | 'author' | 'network' | 'unknown';
  /** ISO 8601 by the clock of the device: when it was noticed or recorded. */
  at: string;
  snapshot: string | null;
  /** Null: «удалён без причины», to be asked about. */
  rule: RuleRef | null;
  /** True while its question is still owed an answer: «удалён, но вопрос остался». */
  open: boolean;
};

/** Everything the overlay and the dashboard need to show one comment: decided once, in the background. */
export type Verdict = {
  key: string;
  state: CommentState;
  /** The words that made it an emergency; null when it is none. */
  urgent: string | null;
  /** ISO 8601 of the start of the clock; null when the time of the comment is unknown. */
  startedAt: string | null;
  /** ISO 8601 of the nearest open deadline; null when nothing is owed or the start is unknown. */
  dueAt: string | null;
  /** `id@version` of the policy the deadline came from. */
  policy: string | null;
  answer: AnswerGlance | null;
  /** True when an answered person asked again. */
  reopened: boolean;
  /** Null or absent where no personal profile answered. */
  personal?: Personal | null;
  /** Flags of the form, by start; empty where there are none. */
  flags: VerdictFlag[];
  /** Why its substance is protected; empty where nothing says so. */
  protected: ProtectedKind[];
  /** Null or absent while it stands on the page, and where nobody recorded how it went. */
  removal?: RemovalGlance | null;
  /** Absent on what the page or another official wrote. */
  triage?: TriageView;
  /** How the check of this device's answer stands; absent where none was asked for. */
  review?: ReviewGlance;
};

/** One line of the queue. */
export type QueueItem = Verdict & {
  network: Network;
  page: string;
  url: string;
  authorName: string;
  text: string;
  postedAt: string | null;
  /** Present on what this browser has not read itself: the hub told of it. `url` may be empty then. */
  elsewhere?: true;
};

/** Coverage of one page over all posts ever looked at. */
export type Coverage = {
  seen: number;
  /** Null when a post without a counter is among them. */
  total: number | null;
  /** ISO 8601 of the last look; null before the first. */
  at: string | null;
};

/** What the overlay shows beside the marks. */
export type Board = {
  queue: QueueItem[];
  open: number;
  urgent: number;
  /** Comments that stand on the page with a flag, the newest first; `flags` counts all of them. */
  flagged: QueueItem[];
  flags: number;
  /** Interim answers and open promises, the nearest day first; `promises` counts all of them. */
  promised: QueueItem[];
  promises: number;
  coverage: Coverage;
};
