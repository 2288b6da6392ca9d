import type { Finding } from '~/lib/answer/check.ts';
import type { EarlierAnswers } from '~/lib/answer/earlier-answers.ts';
import type { Span } from '~/lib/answer/level.ts';
import type { PartState } from '~/lib/answer/part-done.ts';
import type { SituationId } from '~/lib/answer/situations.ts';
import type { Claim } from '~/lib/comment/claim.ts';
import type { DraftLook } from '~/lib/log/draft/draft-view.ts';
import type { ReviewLook } from '~/lib/log/review/review-view.ts';

/** How many findings are shown at once (answers.md §3.3). */
export const AT_ONCE = 3;

/** What is asked before a draft goes into the network's field; the author decides, nothing is refused. */
export type Doubt =
  /** A colleague holds the comment. */
  | { kind: 'held'; claim: Claim }
  /** An official answer appeared while the draft was written; `text` is null where the page does not show it. */
  | { kind: 'answered'; text: string | null }
  /** The field answers the post and not the comment. */
  | { kind: 'not-reply' }
  /** The field speaks for somebody else than the page. */
  | { kind: 'not-page'; as: string }
  /** The field holds words of its own. */
  | { kind: 'not-empty' };

/** Whether what stands in the field is safe. */
export type Keeping = 'kept' | 'waiting' | 'failed';

/** What the coach sees in the draft. */
export type Advice = {
  findings: Finding[];
  /** Proposed by the words; in force while the author chose none. */
  proposed: SituationId;
  parts: PartState[];
  /** Places of the citizen's asks in the comment. */
  asks: Span[];
};

/** The composer of one comment. */
export type Shown = {
  key: string;
  /** Null until the background answered. */
  look: DraftLook | null;
  /** What the page answered before; null until it is ready for comparing. */
  earlier: EarlierAnswers | null;
  text: string;
  /** Chosen by the author; null while the proposed one stands. */
  situation: SituationId | null;
  muted: string[];
  handed: boolean;
  /** A «было — стало» was made for this answer. */
  paired: boolean;
  advice: Advice | null;
  /** The text that `advice` speaks of. */
  checked: string;
  keeping: Keeping;
  doubt: Doubt | null;
  /** Whether and how a supervisor checks it; null until the background answered. */
  review: ReviewLook | null;
  /** What happened last, in words. */
  told: string | null;
  busy: boolean;
  /** The draft stands in the network's field; the composer is out of the way. */
  inserted: boolean;
};

/** A composer that knows nothing of its comment yet. */
export function blank(key: string): Shown {
  return {
    key,
    look: null,
    earlier: null,
    text: '',
    situation: null,
    muted: [],
    handed: false,
    paired: false,
    advice: null,
    checked: '',
    keeping: 'kept',
    doubt: null,
    review: null,
    told: null,
    busy: false,
    inserted: false,
  };
}
