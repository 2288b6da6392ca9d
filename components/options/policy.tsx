import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { sayPolicy } from '~/components/common/say-policy.ts';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PolicySetting } from '~/lib/settings/schema.ts';
import { Presets } from './presets.tsx';

/** Id of a policy that the user wrote: it must not go under the name of its source. */
const OWN = 'own';

type Props = {
  policy: PolicySetting;
  standard: PolicySetting;
  onChange: (policy: PolicySetting) => Promise<Outcome>;
};

/** Hours until the first reaction, and where these hours come from. */
export function Policy({ policy, standard, onChange }: Props) {
  const { told, busy, run } = useAction();
  const [normal, setNormal] = useState(policy.normalHours);
  const [emergency, setEmergency] = useState(policy.emergencyHours);
  useEffect(() => {
    setNormal(policy.normalHours);
    setEmergency(policy.emergencyHours);
  }, [policy.normalHours, policy.emergencyHours]);
  const changed = normal !== policy.normalHours || emergency !== policy.emergencyHours;
  const save = (next: PolicySetting) => run(() => onChange(next), say('options_policy_saved'));
  const own = {
    id: OWN,
    version: policy.id === OWN ? policy.version + 1 : 1,
    normalHours: normal,
    emergencyHours: emergency,
    ...(policy.duty && { duty: policy.duty }),
  };
  return (
    <Section id="policy" title={say('options_policy')} note={sourceOf(policy)}>
      <Presets policy={policy} onChange={onChange} />
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save(own);
        }}
      >
        <Hours name={say('options_policy_normal')} value={normal} onInput={setNormal} />
        <Hours name={say('options_policy_emergency')} value={emergency} onInput={setEmergency} />
        <button type="submit" disabled={busy || !changed}>
          {say('options_save')}
        </button>
        {policy.id !== standard.id && (
          <button type="button" class="bare" disabled={busy} onClick={() => save(standard)}>
            {say('options_policy_standard', standard.normalHours, standard.emergencyHours)}
          </button>
        )}
      </form>
      <Message told={told} />
    </Section>
  );
}

function sourceOf(policy: PolicySetting): string {
  const said = sayPolicy(`${policy.id}@${policy.version}`);
  const name = said.charAt(0).toUpperCase() + said.slice(1);
  const working = policy.limits?.normal?.reaction?.unit === 'workingHour';
  return say(working ? 'options_policy_source_working' : 'options_policy_source', name);
}

type HoursProps = { name: string; value: number; onInput: (hours: number) => void };

function Hours({ name, value, onInput }: HoursProps) {
  return (
    <label>
      {name}
      <input
        type="number"
        min="0.25"
        max="8760"
        step="0.25"
        required
        value={value}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
