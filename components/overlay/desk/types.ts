import type { PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import type { RemovalGlance, Verdict, VerdictFlag } from '~/lib/log/verdict.ts';

/** A rule of the page: its number and words. */
export type Rule = NonNullable<RemovalGlance['rule']>;

/** A rule with the kinds of flags it speaks of. */
export type PageRule = PageRulesView['rules'][number];

export type FlagKind = VerdictFlag['kind'];

/** A flagged span without what a person said of it. */
export type FlagSpan = Omit<VerdictFlag, 'confirmed'>;

export type ProtectedKind = Verdict['protected'][number];

/** A reason of the network's block dialog. */
export type NetworkReason = PageRulesView['networkReasons'][number];
