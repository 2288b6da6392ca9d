import { sayRule } from '~/components/common/say-coach.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';

type Props = {
  draft: ReviewDraft;
  /** Rules that the remark is about. */
  named: readonly string[];
  onTick: (rule: string, on: boolean) => void;
};

/** Which rules of the coach a remark is about: those it found come first, any other can be added. */
export function RemarkRules({ draft: { findings, muted }, named, onTick }: Props) {
  const near = new Set([...findings.map(({ rule }) => rule), ...muted, ...named]);
  const shown = RULES.filter(({ id }) => near.has(id));
  const others = RULES.filter(({ id }) => !near.has(id));
  return (
    <fieldset class="remark-rules" aria-describedby="remark-rules-hint">
      <legend>{say('training_remark_rules')}</legend>
      <div class="chips">
        {shown.map(({ id }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={named.includes(id)}
              onChange={(event) => onTick(id, event.currentTarget.checked)}
            />
            {sayRule(id)}
          </label>
        ))}
        <select
          aria-label={say('training_remark_rule_add')}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') onTick(currentTarget.value, true);
            currentTarget.value = '';
          }}
        >
          <option value="">{say('training_remark_rule_add')}</option>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {sayRule(id)}
            </option>
          ))}
        </select>
      </div>
      <p id="remark-rules-hint" class="quiet">
        {say('training_remark_rules_hint')}
      </p>
    </fieldset>
  );
}
