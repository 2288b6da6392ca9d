import type { RemovalTold } from '~/lib/log/removals/removal.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import type { Ladder } from '~/lib/moderation/ladder.ts';
import type { NetworkReason } from '~/lib/moderation/network-reasons.ts';
import type { WarningPart } from '~/lib/moderation/warning-draft.ts';
import type { AuthorMeasures, BlockTold, WarningTold } from './measures.ts';
import type { RuleRef } from './moderation-events.ts';

/** What is asked of the desk names a rule of the page by its number. */
export type RemovalOrder = Omit<RemovalTold, 'rule'> & { rule: string | null };
export type WarningOrder = Omit<WarningTold, 'rule'> & { rule: string };
export type BlockOrder = Omit<BlockTold, 'rule'> & { rule: string | null };

/** Rules of a page, what breaks them, and the steps that follow. */
export type PageRulesView = {
  /** In their order; `kinds` are the flags each speaks of; nothing is removed by one that `keeps`. */
  rules: (RuleRef & { kinds: FlagKind[]; keeps?: true })[];
  /** False: the page has written none, these are offered. */
  own: boolean;
  ladder: Ladder;
  blurObscene: boolean;
  vulgar: boolean;
  /** Reasons the network offers for a block; one fits each kind of flag. */
  networkReasons: readonly NetworkReason[];
  reasonFor: Record<FlagKind, string>;
};

/** What was done about an author, the next step, and the parts of a warning to go on with. */
export type AuthorView = AuthorMeasures & {
  ladder: Ladder;
  /** Empty where no rule was named. */
  warning: WarningPart[];
};
