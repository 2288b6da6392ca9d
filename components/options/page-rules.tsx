import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { type PageRule, writeRules } from '~/lib/moderation/page-rules.ts';
import { RulesEditor } from './rules-editor.tsx';
import { RulesList } from './rules-list.tsx';

type Props = { rules: readonly PageRule[]; onChange: (rules: PageRule[]) => Promise<Outcome> };

/** The numbered rules of a page: shown, and written anew from a text. */
export function PageRules({ rules, onChange }: Props) {
  const { told, busy, run } = useAction();
  const [text, setText] = useState<string | null>(null);
  const own = rules.length > 0;
  const save = async (next: readonly PageRule[]) => {
    if (await run(() => onChange([...next]), say('options_rules_saved'))) setText(null);
  };
  return (
    <div class="group">
      <h3>{say('options_rules')}</h3>
      {text === null ? (
        <>
          <p class="quiet">{say(own ? 'options_rules_own' : 'options_rules_offered')}</p>
          <RulesList rules={own ? rules : DEFAULT_RULES} />
          <div class="buttons">
            {!own && (
              <button type="button" disabled={busy} onClick={() => save(DEFAULT_RULES)}>
                {say('options_rules_take')}
              </button>
            )}
            <button
              type="button"
              class={own ? '' : 'bare'}
              disabled={busy}
              onClick={() => setText(writeRules(rules))}
            >
              {say(own ? 'options_rules_change' : 'options_rules_write')}
            </button>
          </div>
        </>
      ) : (
        <RulesEditor text={text} busy={busy} onInput={setText} onSave={save} onCancel={() => setText(null)} />
      )}
      <Message told={told} />
    </div>
  );
}
