import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { RuleReach } from '~/lib/log/moderation/rule-reach.ts';
import { maySupervise, type Role } from '~/lib/settings/roles.ts';
import type { RemovalActions } from './actions.ts';

type Props = {
  rules: readonly RuleReach[];
  /** What a hub calls this device; null where none knows it. */
  role: Role | null;
  muteRule: RemovalActions['muteRule'];
};

/** Rules of the detector that people keep calling wrong: muting one is proposed here, and done by a person alone. */
export function NoisyRules({ rules, role, muteRule }: Props) {
  const decides = maySupervise(role);
  const { told, busy, run } = useAction();
  const shown = rules.filter(({ noisy, muted }) => noisy || muted);
  if (shown.length === 0) return null;
  return (
    <section class="noisy" aria-labelledby="noisy-rules">
      <h2 id="noisy-rules">{say('audit_rules')}</h2>
      <p class="quiet">{say(decides ? 'audit_rules_note' : 'audit_rules_supervisor')}</p>
      <ul>
        {shown.map(({ rule, confirmed, dismissed, muted, standing, examples }) => (
          <li key={rule} data-testid="noisy-rule">
            <p>
              <b>{rule}</b> · {sayCount('audit_dismissed', dismissed)},{' '}
              {sayCount('audit_confirmed', confirmed)}.{' '}
              {examples.length > 0 && `${say('audit_rule_examples', sayList(examples))} `}
              {muted ? say('audit_rule_is_muted') : sayCount('audit_rule_reach', standing)}
            </p>
            {decides && (
              <button
                type="button"
                disabled={busy}
                onClick={() =>
                  run(
                    () => muteRule(rule, !muted),
                    say(muted ? 'audit_rule_unmuted' : 'audit_rule_muted', rule),
                  )
                }
              >
                {say(muted ? 'audit_unmute' : 'audit_mute')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Message told={told} />
    </section>
  );
}

function sayList(words: readonly string[]): string {
  return words.map((word) => `«${word}»`).join(', ');
}
