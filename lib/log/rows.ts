import type { Voice } from '~/lib/comment/author.ts';
import type { Attachment, Author, Network, Precision } from '~/lib/comment/sighting.ts';
import type { IncidentData, IncidentPersonal } from '~/lib/log/incidents/incident-events.ts';
import type { FlagSpan } from '~/lib/log/moderation/moderation-events.ts';
import type { Decided } from '~/lib/log/triage/decided.ts';
import type { ErasedWords } from './event.ts';
import type { Verdict } from './verdict.ts';

/** `network:owner`, the key of a page in every table. */
export type PageKey = string;

/**
 * Where a comment stands in the work: `live` still asks something of somebody, `settled` is a citizen's that asks
 * nothing any more, `off` is none of the queue (an official one, one that is gone).
 */
export type Shelf = 'live' | 'settled' | 'off';

/** One comment as last seen; a projection, rebuilt from the events at any time. */
export type CommentRow = Verdict & {
  network: Network;
  owner: string;
  post: string;
  id: string;
  page: PageKey;
  /** `network:owner:post`. */
  postKey: string;
  thread: string;
  replyTo: string | null;
  addressee: string | null;
  url: string;
  author: Author;
  /** `page`: written by the page itself; `official`: by another listed official page. */
  voice: Voice;
  /** True when it was written from the personal profile of this device's moderator. */
  mine: boolean;
  /** Present since the names of its thread went; a citizen bears a pseudonym. */
  pseudonym?: true;
  /** Present since its words were erased at their author's wish. */
  erased?: ErasedWords;
  text: string;
  attachments: Attachment[];
  /** True when the key is a digest because the markup held no id. */
  weak: boolean;
  postedAt: string | null;
  postedPrecision: Precision | null;
  /** Where it stands in the work, by all that is decided about it. */
  shelf: Shelf;
  /** ISO 8601 by the clock of the device: the first look, and the last that found something new. */
  seenAt: string;
  lookedAt: string;
  partial: boolean;
  /** True when it was last seen as a deleted stub; the text is what was read before. */
  deleted: boolean;
  /** Order of arrival in the log; breaks ties between equal times. */
  arrival: number;
  /** All that the detector found last, whatever a person said of it; `flags` are those that stand. */
  raised: FlagSpan[];
  decisions: FlagDecision[];
  /** Version of the lexicons that found `raised`; null before the first finding. */
  lexicon: string | null;
  /** False while the text was not looked at since it changed. */
  examined: boolean;
  /** What people decided about it; absent while nobody did. */
  decided?: Decided;
};

/** What a person said of a flag; `words` are the flagged ones, so that it holds when the text moves. */
export type FlagDecision = FlagSpan & { decision: 'confirmed' | 'dismissed'; words: string };

/** One answer to one comment: the timestamp of a response. */
export type AnswerRow = {
  /** `comment key>answer key`. */
  id: string;
  comment: string;
  answer: string;
  page: PageKey;
  by: 'page' | 'official';
  /** ISO 8601 by the network, with its precision. */
  postedAt: string | null;
  precision: Precision | null;
  /** ISO 8601 by the clock of the device. */
  noticedAt: string;
  minutes: number | null;
  gone: boolean;
  /** The opposite of `gone`, as a number that an index can hold. */
  stands: 0 | 1;
  /** Present on an answer that says it will come back. */
  interim?: true;
};

/** How much of one post was read, and when. */
export type CoverageRow = {
  /** `network:owner:post`. */
  postKey: string;
  page: PageKey;
  url: string;
  seen: number;
  /** Null: the network shows no counter. */
  total: number | null;
  /** Ids of comments a reply to which could stand in a part that was not loaded. */
  partial: string[];
  /** ISO 8601 of the last look that was written down (see `coverage.ts`). */
  at: string;
};

/** A line of the outbox: one event for one target. */
export type OutboxRow = {
  /** `event id>target id`. */
  id: string;
  event: string;
  target: string;
  /** Order of the log. */
  seq: number;
  /** Key of the comment the event is about, or `-`; order is kept per key. */
  key: string;
  state: 'pending' | 'inflight' | 'delivered' | 'parked';
  attempts: number;
  /** Epoch ms of the last try, by the clock of then; missing before the first. */
  triedAt?: number;
  /** Epoch ms; not tried before. */
  nextAt: number;
  /** Epoch ms; an `inflight` row older than this lost its worker. */
  leaseUntil: number;
  /** A sentence for a person; null when nothing went wrong. */
  lastError: string | null;
  /** Epoch ms when the receiver confirmed it. */
  deliveredAt: number | null;
  /** ISO 8601 of the same moment by the clock of the receiver; absent where it told none. */
  receivedAt?: string;
};

/** An incident as files of the incident system told of it last; empty fields are null. */
export type IncidentRow = IncidentData &
  IncidentPersonal & {
    /** Id of the event that told it last. */
    event: string;
    /** Of the comment; null where the file does not name it. */
    key: string | null;
    page: PageKey | null;
    /** ISO 8601 by the clock of the device: when it came in. */
    at: string;
    /** Present since its words were erased; a file brings them back no more. */
    erased?: true;
  };

/** Personal fields of one event, kept apart so that they can be erased while the chain stays whole. */
export type PersonalRow = { event: string; salt: string; fields: Record<string, unknown> };

/** A small fact that belongs to the log: the device, the policy in force, health by page, a paused target. */
export type MetaRow = { name: string; value: unknown };
