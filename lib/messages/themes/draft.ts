import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import type { DraftLook, KeptDraft, OwnAnswers } from '~/lib/log/draft/draft-view.ts';
import type { Decision, ReviewDraft, ReviewFinding } from '~/lib/log/review/review-schema.ts';
import type { ReviewLook } from '~/lib/log/review/review-view.ts';
import type { Outcome } from './outcome.ts';

/** How the check stands after a step, or why it was not taken, in words. */
export type Reviewed = { ok: true; look: ReviewLook } | { ok: false; reason: string };

/** Drafts of the team that changed, and the bookmark after them. */
export type ReviewChanges =
  | { ok: true; drafts: ReviewDraft[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** Answers of the team that went through the composer, and the bookmark after them. */
export type CoachChanges =
  | { ok: true; checks: DraftCheck[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** The draft as it stands after a decision, or why that was not taken. */
export type ReviewDecided = { ok: true; draft: ReviewDraft } | { ok: false; reason: string };

/** Messages of the composer and the check of a draft by a colleague. */
export type DraftMessages = {
  /** content: what the composer needs to begin; null when the comment is not known. */
  'draft.look': { request: { key: string }; reply: (DraftLook & { review: ReviewLook }) | null };
  /** content: the page's own earlier answers, which the composer compares a draft with. */
  'draft.earlier': { request: { key: string }; reply: OwnAnswers };
  /** content: keeps what is written so far; an empty draft is taken away. */
  'draft.keep': { request: { key: string; draft: KeptDraft }; reply: Outcome };
  /** content: how the check of the draft stands; a hub that may know more is asked. */
  'review.look': { request: { key: string }; reply: ReviewLook };
  /** content: «На проверку»; it is kept first and handed to the hub as soon as that answers. */
  'review.send': {
    request: { key: string; text: string; findings: ReviewFinding[]; muted: string[] };
    reply: Reviewed;
  };
  /** content: the author takes the draft back. */
  'review.withdraw': { request: { key: string }; reply: Reviewed };
  /** dashboard: drafts of the team that changed since a bookmark; null asks from the beginning. */
  'review.changes': { request: { after: string | null }; reply: ReviewChanges };
  /** dashboard: a supervisor approves the draft of this version or returns it. */
  'review.decide': { request: { id: string; version: number; decision: Decision }; reply: ReviewDecided };
  /** dashboard: answers of the team that went through the composer since a bookmark. */
  'coach.changes': { request: { after: string | null }; reply: CoachChanges };
};
