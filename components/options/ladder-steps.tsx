import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { IconButton } from '~/components/common/icon-button.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayStep } from '~/components/common/say-step.ts';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import type { LadderSetting } from '~/lib/settings/moderation-schema.ts';

/** Steps that can be chosen; one from a settings file is offered beside them. */
const STEPS = ['warn', '1h', '24h', '3d', '7d', '30d', 'supervisor'];
const MOST = 8;

type Props = {
  /** Undefined: the steps of a new installation. */
  ladder: LadderSetting | undefined;
  onChange: (ladder: LadderSetting) => Promise<Outcome>;
};

/** What follows a repeated breach, step after step, and how long a measure counts. */
export function LadderSteps({ ladder, onChange }: Props) {
  const { told, busy, run } = useAction();
  const stored = ladder ?? { ...DEFAULT_LADDER, steps: [...DEFAULT_LADDER.steps] };
  const [steps, setSteps] = useState(stored.steps);
  const [staleDays, setStaleDays] = useState(stored.staleDays);
  const changed = staleDays !== stored.staleDays || steps.join() !== stored.steps.join();
  const choose = (place: number, step: string) =>
    setSteps(steps.map((old, at) => (at === place ? step : old)));
  return (
    <form
      class="group"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onChange({ steps, staleDays }), say('options_ladder_saved'));
      }}
    >
      <h3>{say('options_ladder')}</h3>
      <p class="quiet">{say('options_ladder_note')}</p>
      <ol class="ladder">
        {steps.map((step, place) => (
          <li key={place}>
            <select
              aria-label={say('options_ladder_step', place + 1)}
              value={step}
              onChange={(event) => choose(place, event.currentTarget.value)}
            >
              {[...new Set([...STEPS, step])].map((each) => (
                <option key={each} value={each}>
                  {sayStep(each)}
                </option>
              ))}
            </select>
            {steps.length > 1 && (
              <IconButton
                icon="close"
                name={say('options_ladder_remove', place + 1)}
                look="bare icon-only"
                onPress={() => setSteps(steps.filter((_, at) => at !== place))}
              />
            )}
          </li>
        ))}
      </ol>
      <div class="buttons">
        {steps.length < MOST && (
          <button type="button" class="bare" onClick={() => setSteps([...steps, 'supervisor'])}>
            <Icon name="plus" />
            {say('options_ladder_add')}
          </button>
        )}
      </div>
      <div class="fields">
        <label>
          {say('options_ladder_stale')}
          <input
            type="number"
            min="1"
            max="3650"
            required
            value={staleDays}
            onInput={(event) => setStaleDays(event.currentTarget.valueAsNumber)}
          />
        </label>
        <button type="submit" disabled={busy || !changed}>
          {say('options_ladder_save')}
        </button>
      </div>
      <p class="quiet">{say('options_ladder_stale_note')}</p>
      <Message told={told} />
    </form>
  );
}
