import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Appeal } from '~/lib/log/removals/removal-rows.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import type { Role } from '~/lib/settings/roles.ts';
import type { RemovalActions } from './actions.ts';
import { DecideAppeal } from './decide-appeal.tsx';
import { Decision } from './decision.tsx';
import type { Teller } from './say-facts.ts';
import { whoRemoved } from './who-removed.ts';

const ROLE_WORDS: Record<Role, MessageKey> = {
  moderator: 'audit_role_moderator',
  supervisor: 'audit_role_supervisor',
  trainee: 'audit_role_trainee',
};

type Props = {
  one: RemovalCase;
  teller: Teller;
  /** What a hub calls this device, null where none knows it; and whose it is to the hub. */
  role: Role | null;
  person: string;
  actions: Pick<RemovalActions, 'openAppeal' | 'decideAppeal'>;
};

/** The complaint «меня удалили»: written down, then decided by somebody who did not remove. */
export function AppealPart({ one, teller, role, person, actions }: Props) {
  const { removal } = one;
  const { device, now } = teller;
  const { appeal } = removal;
  const isTold = one.told !== undefined || appeal?.told === true;
  return (
    <section aria-labelledby="case-appeal">
      <h3 id="case-appeal">{say('audit_appeal')}</h3>
      {appeal ? (
        <Complaint appeal={appeal} now={now} />
      ) : (
        <OpenAppeal removal={removal.id} actions={actions} />
      )}
      {appeal?.decision === null && appeal.told && <p>{say('audit_supervisor_decides')}</p>}
      {appeal?.decision === null && !appeal.told && (
        <>
          <p class="quiet">{sayDevice(role, person)}</p>
          <DecideAppeal
            appeal={appeal.id}
            remover={whoRemoved(removal, device, role !== null)}
            person={person}
            decide={actions.decideAppeal}
          />
        </>
      )}
      {appeal?.decision && <Decision decision={appeal.decision} told={isTold} teller={teller} />}
    </section>
  );
}

/** What is known of who sits here. */
function sayDevice(role: Role | null, person: string): string {
  if (role === null) return say('audit_no_team');
  return person === '' ? say(ROLE_WORDS[role]) : say('audit_device_of', person);
}

function Complaint({ appeal, now }: { appeal: Appeal; now: number }) {
  return (
    <>
      <p class="quiet">{say('audit_appeal_opened', sayWhen(appeal.openedAt, now))}</p>
      {appeal.told ? (
        <p>{say('audit_appeal_words_elsewhere')}</p>
      ) : (
        <blockquote>{appeal.text || say('audit_text_unknown')}</blockquote>
      )}
    </>
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
