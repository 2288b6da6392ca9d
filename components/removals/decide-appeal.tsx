import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { RemovalActions } from './actions.ts';

/** Where the remover sat: only at another device may the person here decide without a name. */
export type Remover = 'here' | 'elsewhere' | 'unknown';

const WHO_DECIDES: Record<Remover, MessageKey> = {
  here: 'audit_decide_named',
  elsewhere: 'audit_decide_here',
  unknown: 'audit_decide_unknown',
};

type Props = {
  appeal: string;
  remover: Remover;
  decide: RemovalActions['decideAppeal'];
};

/** The decision about a complaint, with its reason, by somebody who did not remove the comment. */
export function DecideAppeal({ appeal, remover, decide }: Props) {
  const [reason, setReason] = useState('');
  const [decider, setDecider] = useState('');
  const { told, busy, run } = useAction();
  const press = (restored: boolean) =>
    run(
      async () => {
        if (remover !== 'elsewhere' && decider.trim() === '')
          return { ok: false, reason: say('audit_same_person') };
        if (reason.trim() === '') return { ok: false, reason: say('audit_reason_missing') };
        return decide(appeal, { restored, reason: reason.trim(), decider: decider.trim() || null });
      },
      say(restored ? 'audit_decided_wrong' : 'audit_decided_right'),
    );
  return (
    <div class="decide">
      <p>{say(WHO_DECIDES[remover])}</p>
      <label>
        {say('audit_decider')}
        <input
          value={decider}
          autoComplete="off"
          onInput={(event) => setDecider(event.currentTarget.value)}
        />
      </label>
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
