import type { EvidenceCheck } from '~/lib/log/removals/check-evidence.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { Reviewing } from '~/lib/log/team/evidence/review-told.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** What a supervisor can do about removals; each is done, or refused in words. */
export type RemovalActions = {
  /** Counts the digests of a snapshot and of the whole log anew. */
  check: (snapshot: string) => Promise<EvidenceCheck>;
  /** Address of the picture of a snapshot, to be revoked when it is shown no more; null when it is gone. */
  picture: (digest: string) => Promise<string | null>;
  openAppeal: (removal: string, text: string) => Promise<Outcome>;
  /** `decider` and `remover` are names as they are told here; null where they are not. */
  decideAppeal: (
    appeal: string,
    decision: { restored: boolean; reason: string; decider: string | null; remover: string | null },
  ) => Promise<Outcome>;
  /** `rule` is the number of a rule of the page. */
  giveReason: (removal: RemovalRow, rule: string, note: string) => Promise<Outcome>;
  /** The comment stands on the page again. */
  markRestored: (removal: string) => Promise<Outcome>;
  /** The same about a removal of another device; `key` of the comment. */
  reviewTold: (key: string, said: Reviewing) => Promise<Outcome>;
  muteRule: (rule: string, muted: boolean) => Promise<Outcome>;
  /** Erases for good what is kept about the author of this comment on its page. */
  eraseAuthor: (key: string) => Promise<Outcome>;
  /** The same of an author whose comments other devices removed: here, at the hub and in the browsers of colleagues. */
  eraseTold: (keys: readonly string[]) => Promise<Outcome>;
  /** Puts a text into the clipboard. */
  copy: (text: string) => Promise<Outcome>;
};
