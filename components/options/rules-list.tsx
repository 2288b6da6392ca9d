import { sayFlagKind } from '~/components/common/flag-view.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import { type PageRule, rulesFor } from '~/lib/moderation/page-rules.ts';

const KINDS: readonly FlagKind[] = ['obscene', 'insult', 'threat'];

/** Rules by their numbers; each says which flags lead to it. */
export function RulesList({ rules }: { rules: readonly PageRule[] }) {
  return (
    <ol class="rules">
      {rules.map((rule) => (
        <li key={rule.number}>
          <span class="number">{rule.number}</span>
          <span class="words">{rule.text}</span>
          <span class="kinds">
            {KINDS.filter((kind) => rulesFor(kind, [rule]).length > 0).map((kind) => (
              <span key={kind} class="kind">
                {sayFlagKind(kind)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
