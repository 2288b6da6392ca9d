import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import type { RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { NETWORK_REASONS, networkReasonFor } from '~/lib/moderation/network-reasons.ts';
import { citable, rulesFor } from '~/lib/moderation/page-rules.ts';
import { findPage } from '~/lib/settings/moderated.ts';
import type { Settings } from '~/lib/settings/schema.ts';

const KINDS: readonly FlagKind[] = ['obscene', 'insult', 'threat', 'vulgar'];

/** Rules and ladder in force on a page; the default set where it has written none. */
export function pageRules(settings: Settings, page: Pick<PageIdentity, 'network' | 'owner'>): PageRulesView {
  const known = findPage(settings, page);
  const own = known?.rules !== undefined && known.rules.length > 0;
  const rules: readonly RuleRef[] = own ? (known.rules ?? []) : DEFAULT_RULES;
  return {
    rules: rules.map((rule) => ({
      ...rule,
      kinds: KINDS.filter((kind) => rulesFor(kind, [rule]).length > 0),
      ...(citable([rule]).length === 0 && { keeps: true as const }),
    })),
    own,
    ladder: known?.ladder ?? DEFAULT_LADDER,
    blurObscene: known?.blurObscene ?? false,
    vulgar: known?.vulgar ?? false,
    networkReasons: NETWORK_REASONS[page.network],
    reasonFor: {
      obscene: networkReasonFor(page.network, 'obscene').id,
      insult: networkReasonFor(page.network, 'insult').id,
      threat: networkReasonFor(page.network, 'threat').id,
      vulgar: networkReasonFor(page.network, 'vulgar').id,
    },
  };
}
