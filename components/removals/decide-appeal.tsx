import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { isSameName } from '~/lib/text/same-name.ts';
import type { RemovalActions } from './actions.ts';
import type { Remover } from './who-removed.ts';

const WHO_DECIDES: Record<Remover, MessageKey> = {
  here: 'audit_decide_named',
  elsewhere: 'audit_decide_elsewhere',
  colleague: 'audit_decide_here',
  unknown: 'audit_decide_unknown',
};

type Props = {
  appeal: string;
  remover: Remover;
  /** Whose device this is to the hub; empty where nobody knows. */
  person: string;
  decide: RemovalActions['decideAppeal'];
};

/** The decision about a complaint, with its reason, by somebody who did not remove the comment. */
export function DecideAppeal({ appeal, remover, person, decide }: Props) {
  const [reason, setReason] = useState('');
  const [decider, setDecider] = useState('');
  const [removed, setRemoved] = useState(remover === 'here' ? person : '');
  const { told, busy, run } = useAction();
  const named = { decider: decider.trim() || null, remover: removed.trim() || null };
  const press = (restored: boolean) =>
    run(
      async () => {
        const lack = lackOf(remover, named) ?? (reason.trim() === '' ? 'audit_reason_missing' : null);
        if (lack) return { ok: false, reason: say(lack) };
        return decide(appeal, { restored, reason: reason.trim(), ...named });
      },
      say(restored ? 'audit_decided_wrong' : 'audit_decided_right'),
    );
  return (
    <div class="decide">
      <p>{say(WHO_DECIDES[remover])}</p>
      {remover !== 'colleague' && <Name label={say('audit_remover')} value={removed} onName={setRemoved} />}
      <Name label={say('audit_decider')} value={decider} onName={setDecider} />
      <label>
        {say('audit_reason')}
        <textarea rows={2} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </label>
      <div class="bar">
        <button type="button" disabled={busy} onClick={() => press(true)}>
          {say('audit_decide_wrong')}
        </button>
        <button type="button" disabled={busy} onClick={() => press(false)}>
          {say('audit_decide_right')}
        </button>
      </div>
      <Message told={told} />
    </div>
  );
}

type NameProps = { label: string; value: string; onName: (name: string) => void };

function Name({ label, value, onName }: NameProps) {
  return (
    <label>
      {label}
      <input value={value} autoComplete="off" onInput={(event) => onName(event.currentTarget.value)} />
    </label>
  );
}

/** What is still to be said of who is who; null when it is enough. */
function lackOf(
  known: Remover,
  { decider, remover }: { decider: string | null; remover: string | null },
): MessageKey | null {
  if (known === 'colleague') return null;
  if (decider === null || (remover === null && known !== 'unknown')) return 'audit_same_person';
  return remover !== null && isSameName(remover, decider) ? 'audit_one_name' : null;
}
