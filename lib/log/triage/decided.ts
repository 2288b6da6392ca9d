import type { Track } from '~/lib/deadline/policy.ts';
import type { Topic } from '~/lib/triage/topics.ts';
import type { Outcome } from './triage-events.ts';

/** A promise of an answer that a person confirmed. */
export type PromiseFact = {
  /** Id of its `promise.made`. */
  id: string;
  /** Key of the official comment. */
  answer: string;
  /** `YYYY-MM-DD` in the zone of the territory; `dueAt` is the end of that day, ISO 8601. */
  due: string;
  dueAt: string;
  madeAt: string;
  /** The words it was given by; empty after they were erased. */
  text: string;
  state: 'open' | 'kept' | 'missed';
  /** Who ended it; null while it is open. */
  by: 'person' | 'answer' | null;
};

/** Facts that another body was asked for; the words are empty after they were erased. */
export type FactsAsked = {
  /** Who holds it now. */
  holder: string;
  question: string;
  place: string;
  /** ISO 8601: when they are needed; null without a day. */
  until: string | null;
  at: string;
};

/** A comment inside: what one colleague wrote to the others. `at` is ISO 8601, `actor` the id of the device. */
export type Note = { id: string; at: string; actor: string; by: string; text: string };

/** What people decided about one comment; it stands beside what the machine sees, never over it. */
export type Decided = {
  /** `reason` is empty after it was erased; `at` is ISO 8601 by the clock of the device. */
  duty: { duty: 'must' | 'courtesy' | 'none'; reason: string; at: string } | null;
  topic: Topic | null;
  track: Track | null;
  /** When the clocks stood still («ждём факты»); `to` is null while they do. ISO 8601. */
  pauses: { from: string; to: string | null }[];
  /** Null or absent while nobody is asked for facts. */
  facts?: FactsAsked | null;
  promises: PromiseFact[];
  outcome: { outcome: Outcome; at: string } | null;
  passed: { to: string; at: string } | null;
  /** Answers of which a person said whether they are interim, by key. */
  interim: Record<string, boolean>;
  /** Comments inside in the order they were written; absent while there is none. */
  notes?: Note[];
};

/** Of a comment about which nobody decided anything. */
export const NOTHING_DECIDED: Decided = {
  duty: null,
  topic: null,
  track: null,
  pauses: [],
  promises: [],
  outcome: null,
  passed: null,
  interim: {},
};

/** The same decisions after the key of an answer was learned; the same object where none names it. */
export function withAnswerRenamed(decided: Decided, from: string, to: string): Decided {
  const judged = decided.interim[from];
  if (judged === undefined && decided.promises.every(({ answer }) => answer !== from)) return decided;
  const { [from]: _, ...others } = decided.interim;
  return {
    ...decided,
    promises: decided.promises.map((one) => (one.answer === from ? { ...one, answer: to } : one)),
    interim: judged === undefined ? decided.interim : { ...others, [to]: judged },
  };
}
