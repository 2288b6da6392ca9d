import type { EarlierAnswer } from '~/lib/answer/earlier-answers.ts';
import type { Limits } from '~/lib/answer/limits.ts';
import type { Attachment, Author } from '~/lib/comment/sighting.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/** How often one rule of the coach spoke about a draft. */
export type DraftFinding = { rule: string; level: 'must' | 'should' | 'hint'; count: number };

/** What the composer keeps of an answer that is being written. Not in the log: nobody has said it yet. */
export type KeptDraft = {
  text: string;
  /** Chosen by the author; null while the proposed one stands. */
  situation: string | null;
  /** Rules of the coach that do not fit this draft. */
  muted: string[];
  findings: DraftFinding[];
  /** Rules that were shown long enough to be read; absent in drafts of earlier builds. */
  spoken?: string[] | undefined;
  /** True once it was put into the network's field or copied. */
  handed: boolean;
};

/** What the page itself answered in the last 90 days, the newest first. */
export type OwnAnswers = EarlierAnswer[];

/** A draft by the comment it answers; `at` is ISO 8601 by the clock of the device. */
export type DraftRow = KeptDraft & { key: string; at: string };

/** One comment of the thread around the one that is answered. */
export type DraftThreadLine = {
  key: string;
  voice: CommentRow['voice'];
  authorName: string;
  text: string;
  postedAt: string | null;
};

/** Everything the composer needs beside the page itself. */
export type DraftLook = {
  text: string;
  author: { name: string; kind: Author['kind'] };
  attachments: Attachment[];
  thread: DraftThreadLine[];
  saved: DraftRow | null;
  /** Work that can be photographed is asked for. */
  repair: boolean;
  /** An earlier promise to this comment, its author or its house is open. */
  openPromise: boolean;
  /** That promise: the words, empty after they were erased, and the end of its last day, ISO 8601. */
  promised?: { text: string; dueAt: string } | null;
  flagged: boolean;
  /** A «было — стало» was made for it already. */
  paired: boolean;
  /** `YYYY-MM-DD` in the zone of the territory; `daysOff` are those of the year that follows. */
  today: string;
  /** Thresholds of the coach that the settings change. */
  limits?: Partial<Limits>;
  daysOff: string[];
};
