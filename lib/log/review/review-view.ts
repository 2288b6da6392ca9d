import type { Submission } from './review-schema.ts';

/**
 * How the check of a draft stands on the device that wrote it. `queued`: the hub was not reached yet;
 * `refused`: the hub did not take it; the others are words of the hub.
 */
export type ReviewState = 'queued' | 'refused' | 'waiting' | 'returned' | 'approved';

/** A draft that was sent to be checked, as its author sees it. Times are ISO 8601. */
export type ReviewView = {
  state: ReviewState;
  /** The words that were sent. */
  text: string;
  /** By the clock of the device: when «На проверку» was pressed. */
  sentAt: string;
  /** The words that may be put into the network's field; null while nobody approved any. */
  approved: string | null;
  decidedAt: string | null;
  /** Name of the device that decided. */
  by: string | null;
  remarks: string | null;
  /** Why the hub has not taken it yet, in words; null when nothing is wrong. */
  trouble: string | null;
};

/** The same as it is stored, one for each comment; `at` is the last change by the clock of the device. */
export type ReviewRow = ReviewView & {
  key: string;
  /** Id of the sending, the same at the hub. */
  id: string;
  /** Id of the hub. */
  target: string;
  at: string;
  /** What the hub is given; null once it has taken it. */
  submission: Submission | null;
  failures: number;
  /** Epoch ms; no try before. */
  nextAt: number;
  /** Epoch ms of the last try that failed; a clock that stands before it was turned back, and `nextAt` is void. */
  triedAt?: number;
  /** Id of the device that decided. */
  decidedBy: string | null;
};

/**
 * What holds for an answer: `free`: the author puts it into the field; `review`: a supervisor approves it
 * first; `nobody`: so it should be, but no hub is connected.
 */
export type ReviewRule = 'free' | 'review' | 'nobody';

/** What the composer knows of the check of one answer. */
export type ReviewLook = { rule: ReviewRule; view: ReviewView | null };

/** The least that is said of a check beside the state of a comment. */
export type ReviewGlance = { state: ReviewState; at: string };
