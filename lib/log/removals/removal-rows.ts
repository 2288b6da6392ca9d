import type { Author, Precision } from '~/lib/comment/sighting.ts';
import type { ContextLine, FlagSpan, RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { RemovalGlance } from '~/lib/log/verdict.ts';
import type { ProtectedKind } from '~/lib/moderation/flag.ts';

/** A removal's evidence, taken before it. */
export type SnapshotRow = {
  /** Id of the event `removal.snapshot`. */
  id: string;
  key: string;
  page: PageKey;
  /** `network:owner:post`. */
  postKey: string;
  /** ISO 8601 by the clock of the device: when it was taken. */
  at: string;
  /** Id of the device. */
  actor: string;
  /** SHA-256 of the event in the chain: what shows that the evidence was not changed. */
  hash: string;
  url: string;
  postUrl: string | null;
  posted: { at: string; precision: Precision } | null;
  seenAt: string;
  author: Omit<Author, 'kind'>;
  text: string;
  context: ContextLine[];
  flags: FlagSpan[];
  protected: ProtectedKind[];
  lexicon: string;
  rule: RuleRef | null;
  /** ISO 8601 by the clock of the device: when the rule was chosen; absent where the snapshot came after it. */
  ruledAt?: string;
  /** Present when a removal had begun. */
  removing?: true | undefined;
  /** Digest of the picture, its key in `pictures`; null when there is none. */
  picture: string | null;
  /** True when it asks, complains or reports an emergency. */
  substance: boolean;
  coverage: { seen: number; total: number | null } | null;
};

/** A complaint about a removal and what another person decided. */
export type Appeal = {
  /** Id of the event `appeal.opened`. */
  id: string;
  openedAt: string;
  text: string;
  /** Null while nobody decided. */
  decision: AppealOutcome | null;
  /** Present where only the hub told of it: a supervisor wrote it down, with the words at the hub alone. */
  told?: true;
};

/** `decider` and `remover` are names as they were told at the device; empty where none was. */
export type AppealOutcome = {
  at: string;
  restored: boolean;
  reason: string;
  decider: string;
  /** Missing in rows of an earlier version. */
  remover?: string;
  actor: string;
};

/** What another person found of a removal in the end: of a complaint, else of itself; null while nobody did. */
export function rulingOf({ appeal, review }: Pick<RemovalRow, 'appeal' | 'review'>): AppealOutcome | null {
  return appeal?.decision ?? review ?? null;
}

/** One removal. By us without a rule it is «удалён без причины». */
export type RemovalRow = Omit<RemovalGlance, 'open'> & {
  /** Id of `removal.done`; of `comment.gone` where the product was not asked. */
  id: string;
  key: string;
  page: PageKey;
  postKey: string;
  actor: string;
  author: Omit<Author, 'kind'>;
  networkReason: string | null;
  /** What the moderator added to the reason later; empty when nothing. */
  note: string;
  /** True when the comment asked, complained or reported an emergency: «удалён вопрос». */
  substance: boolean;
  protected: ProtectedKind[];
  /** ISO 8601; null while it stands. */
  undoneAt: string | null;
  appeal: Appeal | null;
  /** What a supervisor found with no complaint made; missing where nobody looked. */
  review?: AppealOutcome | undefined;
};

/** A warning or a block. No opinions and nothing across pages: it goes stale and can be erased. */
export type MeasureRow = {
  /** Id of its event. */
  id: string;
  kind: 'warning' | 'block';
  page: PageKey;
  key: string;
  at: string;
  actor: string;
  author: Omit<Author, 'kind'>;
  rule: RuleRef | null;
  step: string;
  /** Hours of a block; null without an end, and for a warning. */
  hours: number | null;
  networkReason: string | null;
  snapshot: string | null;
  /** Text of a warning. */
  text: string;
  /** True when an appeal found the removal behind it wrong. */
  cancelled: boolean;
};

/** What people said of one rule of the detector. */
export type RuleRow = { rule: string; confirmed: number; dismissed: number; muted: boolean };

/** A PNG of a comment, by the SHA-256 of its bytes; no part of the chain, erased with its snapshot. */
export type PictureRow = { digest: string; key: string; png: Uint8Array; at: string };
