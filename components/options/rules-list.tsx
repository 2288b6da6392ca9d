import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import { type PageRule, rulesFor } from '~/lib/moderation/page-rules.ts';

const KINDS: readonly [FlagKind, MessageKey][] = [
  ['obscene', 'options_kind_obscene'],
  ['insult', 'options_kind_insult'],
  ['threat', 'options_kind_threat'],
];

/** Rules by their numbers; each says which flags lead to it. */
export function RulesList({ rules }: { rules: readonly PageRule[] }) {
  return (
    <ol class="rules">
      {rules.map((rule) => (
        <li key={rule.number}>
          <span class="number">{rule.number}</span>
          <span class="words">{rule.text}</span>
          {KINDS.filter(([kind]) => rulesFor(kind, [rule]).length > 0).map(([kind, words]) => (
            <span key={kind} class="kind">
              {say(words)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
