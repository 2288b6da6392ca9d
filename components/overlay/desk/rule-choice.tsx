import { say } from '~/lib/locale/say.ts';
import type { FlagKind, PageRule } from './types.ts';

type Props = {
  rules: readonly PageRule[];
  /** True while a choice is being kept. */
  busy: boolean;
  /** Place of the rule that was chosen and waits for its turn, from 1; null when none does. */
  wanted: number | null;
  onChoose(place: number): void;
};

/** Rules as they are offered: those that speak of `kinds` first, then the page's own order. */
export function offered(rules: readonly PageRule[], kinds: readonly FlagKind[]): PageRule[] {
  const fits = (rule: PageRule) => rule.kinds.some((kind) => kinds.includes(kind));
  return [...rules.filter(fits), ...rules.filter((rule) => !fits(rule))];
}

/** The rules of the page as buttons; the first nine are chosen by digits too. */
export function RuleChoice({ rules, busy, wanted, onChoose }: Props) {
  return (
    <ol class="rules" data-testid="desk-rules">
      {rules.map((rule, index) => (
        <li key={rule.number}>
          <button
            type="button"
            disabled={busy}
            aria-pressed={wanted === null ? undefined : wanted === index + 1}
            onClick={() => onChoose(index + 1)}
          >
            <kbd>{index < 9 ? index + 1 : ''}</kbd>
            <span>{say('desk_rule', rule.number, rule.text)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
