import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { OfficialSetting } from '~/lib/settings/schema.ts';
import { Community, sayCommunity } from './community.tsx';
import { readOfficialAddress } from './official-address.ts';

type Props = {
  officials: readonly OfficialSetting[];
  onChange: (officials: OfficialSetting[]) => Promise<Outcome>;
};

/** Other bodies whose answers under our comments count as answers. */
export function Officials({ officials, onChange }: Props) {
  const { told, busy, run } = useAction();
  const [address, setAddress] = useState('');
  const [name, setName] = useState('');
  const add = async () => {
    const added = await run(async () => {
      const read = readOfficialAddress(address, name);
      return read.ok ? onChange([...others(officials, read.official), read.official]) : read;
    }, say('options_official_added'));
    if (!added) return;
    setAddress('');
    setName('');
  };
  return (
    <Section id="officials" title={say('options_officials')} note={say('options_officials_note')}>
      {officials.length > 0 && (
        <ul class="list">
          {officials.map((official) => (
            <li key={`${official.network}:${official.owner}`}>
              <Community community={official} />
              <button
                type="button"
                class="bare"
                disabled={busy}
                onClick={() => run(() => onChange(others(officials, official)), '')}
              >
                <Icon name="close" />
                {say('options_remove')}
                <span class="unseen">: {sayCommunity(official)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label>
          {say('options_official_address')}
          <input
            value={address}
            required
            placeholder="vk.com/club4501"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <label>
          {say('options_official_name')}
          <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={busy}>
          <Icon name="plus" />
          {say('options_add')}
        </button>
      </form>
      <Message told={told} />
    </Section>
  );
}

function others(
  officials: readonly OfficialSetting[],
  { network, owner }: OfficialSetting,
): OfficialSetting[] {
  return officials.filter((official) => official.network !== network || official.owner !== owner);
}
