import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { Heard } from './heard.ts';
import type { TargetError } from './target.ts';

/** Where an incident stands; each peer has a name of its own for it (reference: incident.md §2). */
export type PeerStatus = (typeof STATUSES)[number];

const STATUSES = ['new', 'in_progress', 'interim', 'answered', 'closed', 'rejected'] as const;

/** Our status for that of a peer; where the peer calls two of ours the same, the first. Null for any other of its. */
export function statusCalled<T>(names: Record<PeerStatus, T>, name: T): PeerStatus | null {
  return STATUSES.find((status) => names[status] === name) ?? null;
}

/** An incident as the peer has it. */
export type PeerIssue = {
  id: string;
  key: string;
  status: PeerStatus | null;
  /** Description and all notes, in their order. */
  said: string;
  /** ISO 8601; null while there is none. */
  firstReplyAt: string | null;
  /** What changes with every change, as the peer calls it; null where it has nothing of the kind. */
  version: string | null;
};

/** One change, with a note that says what happened. */
export type PeerChange = {
  note: string;
  status?: PeerStatus;
  /** ISO 8601; `first` is kept where the peer has one already. */
  firstReplyAt?: string;
  finalReplyAt?: string;
  satisfaction?: 'satisfied' | 'unsatisfied' | 'unknown';
};

/**
 * A system of somebody else that keeps incidents and knows nothing of our events: the same create twice makes
 * two. `PeerTarget` makes one of it (reference: incident.md §3, §4).
 */
export interface Peer {
  /** The clock of the peer at its last answer; null where it told none. */
  readonly heard: Heard | null;
  /** Looks whether the peer answers, takes the key and has everything that is needed. @throws TargetError */
  probe(): Promise<void>;
  /** All incidents with this key in any status, the lowest number first. @throws TargetError */
  find(key: string): Promise<{ id: string; status: PeerStatus | null }[]>;
  /** One incident with all that was said in it; null when it is gone. @throws TargetError */
  read(id: string): Promise<PeerIssue | null>;
  /**
   * Makes a new incident. A failure without an answer leaves open whether it was made.
   * @returns its id. @throws TargetError
   */
  create(facts: IncidentFacts): Promise<string>;
  /**
   * @param version of the incident as it was read: a peer that can refuses to change a newer one.
   * @throws TargetError
   */
  change(id: string, change: PeerChange, version?: string | null): Promise<void>;
  /** What is to be done about whatever one of these threw. */
  classify(error: unknown): TargetError;
}
