import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { Appeal, RemovalRow } from '~/lib/log/rows.ts';
import type { RemovalCase } from '~/lib/report/removal-case.ts';
import type { RemovalActions } from './actions.ts';
import { DecideAppeal, type Remover } from './decide-appeal.tsx';

type Props = {
  one: RemovalCase;
  /** Id of this device: whoever removed at it does not decide at it under no other name. */
  device: string | null;
  actions: Pick<RemovalActions, 'openAppeal' | 'decideAppeal'>;
  now: number;
};

/** The complaint «меня удалили»: written down, then decided by somebody who did not remove. */
export function AppealPart({ one, device, actions, now }: Props) {
  const { removal } = one;
  const { appeal } = removal;
  return (
    <section aria-labelledby="case-appeal">
      <h3 id="case-appeal">{say('audit_appeal')}</h3>
      {appeal ? (
        <Complaint appeal={appeal} now={now} />
      ) : (
        <OpenAppeal removal={removal.id} actions={actions} />
      )}
      {appeal?.decision === null && (
        <DecideAppeal appeal={appeal.id} remover={removerOf(removal, device)} decide={actions.decideAppeal} />
      )}
      {appeal?.decision && <Decision decision={appeal.decision} now={now} />}
    </section>
  );
}

/** What is known here of who removed it: whoever that is does not decide. */
function removerOf({ by, actor }: RemovalRow, device: string | null): Remover {
  if (actor !== device) return 'elsewhere';
  return by === 'us' ? 'here' : 'unknown';
}

function Complaint({ appeal, now }: { appeal: Appeal; now: number }) {
  return (
    <>
      <p class="quiet">{say('audit_appeal_opened', sayWhen(appeal.openedAt, now))}</p>
      <blockquote>{appeal.text || say('audit_text_unknown')}</blockquote>
    </>
  );
}

function Decision({ decision, now }: { decision: NonNullable<Appeal['decision']>; now: number }) {
  const { restored, reason, decider, at, actor } = decision;
  return (
    <div class="decision">
      <p>
        <b>{say(restored ? 'audit_decided_wrong' : 'audit_decided_right')}</b>
      </p>
      <p>{reason}</p>
      <p class="quiet">{say('audit_decided_by', decider || say('audit_device', actor), sayWhen(at, now))}</p>
    </div>
  );
}

type OpenProps = { removal: string; actions: Pick<RemovalActions, 'openAppeal'> };

function OpenAppeal({ removal, actions }: OpenProps) {
  const [text, setText] = useState('');
  const { told, busy, run } = useAction();
  const open = async (event: Event) => {
    event.preventDefault();
    await run(() => actions.openAppeal(removal, text.trim()), say('audit_appeal_written'));
  };
  return (
    <form onSubmit={open}>
      <label>
        {say('audit_appeal_text')}
        <textarea rows={3} required value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={busy || text.trim() === ''}>
        {say('audit_appeal_write')}
      </button>
      <Message told={told} />
    </form>
  );
}
