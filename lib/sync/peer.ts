import type { IncidentFacts } from '~/lib/log/incident-facts.ts';
import type { TargetError } from './target.ts';

/** Where an incident stands; each peer has a name of its own for it (reference: incident.md §2). */
export type PeerStatus = 'new' | 'in_progress' | 'interim' | 'answered' | 'closed' | 'rejected';

/** An incident as the peer has it. */
export type PeerIssue = {
  id: string;
  key: string;
  status: PeerStatus | null;
  /** Description and all notes, in their order. */
  said: string;
  /** ISO 8601; null while there is none. */
  firstReplyAt: string | null;
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
  /** Looks whether the peer answers, takes the key and has everything that is needed. @throws TargetError */
  probe(): Promise<void>;
  /** All incidents with this key in any status, the lowest number first. @throws TargetError */
  find(key: string): Promise<{ id: string; status: PeerStatus | null }[]>;
  /** One incident with all that was said in it; null when it is gone. @throws TargetError */
  read(id: string): Promise<PeerIssue | null>;
  /** Makes a new incident. A failure without an answer leaves open whether it was made. @throws TargetError */
  create(facts: IncidentFacts): Promise<void>;
  /** @throws TargetError */
  change(id: string, change: PeerChange): Promise<void>;
  /** What is to be done about whatever one of these threw. */
  classify(error: unknown): TargetError;
}
