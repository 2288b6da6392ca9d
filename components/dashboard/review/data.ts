import type { Decision, ReviewDraft } from '~/lib/log/review/review-schema.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** What the hub of the team said of drafts so far. */
export type ReviewsData = {
  drafts: readonly ReviewDraft[];
  /** When the hub answered last, ISO 8601; null before its first answer. */
  heardAt: string | null;
  /** Why it did not answer the last time, in words; null when it did. */
  trouble: string | null;
};

export type ReviewActions = {
  /** Decides about this very version of a draft. */
  decide: (draft: ReviewDraft, decision: Decision) => Promise<Outcome>;
  askNow: () => Promise<Outcome>;
};

/** Drafts that wait for somebody at this device: its own are for another supervisor. The oldest first. */
export function waitingDrafts(drafts: readonly ReviewDraft[], device: string | null): ReviewDraft[] {
  return drafts
    .filter(({ state, from }) => state === 'waiting' && from.device !== device)
    .sort((one, other) => (one.sent_at < other.sent_at ? -1 : 1));
}
