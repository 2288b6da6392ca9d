import { ErrorText } from '~/components/common/error/error-text.tsx';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { type PageRule, type RuleFault, readRules } from '~/lib/moderation/page-rules.ts';
import { RulesList } from './rules-list.tsx';

const FAULT: Record<RuleFault['why'], MessageKey> = {
  'no-number': 'options_rule_no_number',
  'no-text': 'options_rule_no_text',
  twice: 'options_rule_twice',
  'too-long': 'options_rule_too_long',
  'too-many': 'options_rule_surplus',
};

/** Faults shown at once; more of them have one cause. */
const SHOWN = 5;

type Props = {
  text: string;
  busy: boolean;
  onInput: (text: string) => void;
  onSave: (rules: PageRule[]) => void;
  onCancel: () => void;
};

/** A text with one rule a line, and what was understood of it while it is written. */
export function RulesEditor({ text, busy, onInput, onSave, onCancel }: Props) {
  const { rules, faults } = readRules(text);
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(rules);
      }}
    >
      <label>
        {say('options_rules_text')}
        <textarea
          rows={8}
          spellcheck
          value={text}
          placeholder={say('options_rules_example')}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </label>
      <div class="preview" role="status">
        <p class="quiet">{sayCount('options_rules_read', rules.length)}</p>
        {faults.length > 0 && (
          <ul class="faults">
            {faults.slice(0, SHOWN).map(({ line, text: said, why }) => (
              <li key={line}>
                <ErrorText text={say('options_rule_line', line, say(FAULT[why]))} />{' '}
                <q class="quiet">{said.slice(0, 80)}</q>
              </li>
            ))}
            {faults.length > SHOWN && <li>{sayCount('options_rule_more', faults.length - SHOWN)}</li>}
          </ul>
        )}
        {rules.length > 0 && <RulesList rules={rules} />}
      </div>
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy || faults.length > 0 || rules.length === 0}>
          {say('options_rules_save')}
        </button>
        <button type="button" class="bare" disabled={busy} onClick={onCancel}>
          {say('options_cancel')}
        </button>
      </div>
    </form>
  );
}
