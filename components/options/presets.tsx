import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { POLICY_PRESETS } from '~/lib/deadline/presets.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PolicySetting } from '~/lib/settings/schema.ts';

type Props = { policy: PolicySetting; onChange: (policy: PolicySetting) => Promise<Outcome> };

const NAMES: Readonly<Record<string, MessageKey>> = {
  'podmoskovye-2020': 'options_preset_moscow',
  'sevastopol-2020': 'options_preset_sevastopol',
  'bashkiria-2025': 'options_preset_bashkiria',
};

/** Hours that a supervisor wrote and gave out. */
const TEAM = 'team';

const DUTIES = ['cur', 'duhovshchina', 'podmoskovye'] as const;

/** Whose deadlines apply, and who must be answered, by the guides that say so. */
export function Presets({ policy, onChange }: Props) {
  const { told, busy, run } = useAction();
  const save = (next: PolicySetting) => void run(() => onChange(next), say('options_policy_saved'));
  const known = POLICY_PRESETS.find(({ id }) => id === policy.id);
  return (
    <div class="fields">
      <label>
        {say('options_preset')}
        <select
          disabled={busy}
          value={known?.id ?? ''}
          onChange={(event) => {
            const preset = POLICY_PRESETS.find(({ id }) => id === event.currentTarget.value);
            if (preset) save(settingOf(preset, policy));
          }}
        >
          {!known && (
            <option value="">{say(policy.id === TEAM ? 'options_preset_team' : 'options_preset_own')}</option>
          )}
          {POLICY_PRESETS.map(({ id }) => (
            <option key={id} value={id}>
              {say(NAMES[id] ?? 'options_preset_own')}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('options_duty_preset')}
        <select
          disabled={busy}
          value={policy.duty ?? 'cur'}
          onChange={(event) => {
            const duty = DUTIES.find((one) => one === event.currentTarget.value);
            if (duty) save({ ...policy, version: policy.version + 1, duty });
          }}
        >
          {DUTIES.map((one) => (
            <option key={one} value={one}>
              {say(`options_duty_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{say(`options_duty_note_${policy.duty ?? 'cur'}`)}</p>
      <Message told={told} />
    </div>
  );
}

function settingOf(preset: (typeof POLICY_PRESETS)[number], { duty }: PolicySetting): PolicySetting {
  const { id, version, normalHours, emergencyHours, limits } = preset;
  const tracks = limits && { limits: { ...limits } };
  return { id, version, normalHours, emergencyHours, ...tracks, ...(duty && { duty }) };
}
