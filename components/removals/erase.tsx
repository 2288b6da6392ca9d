import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

type Props = {
  /** Colleagues keep something of it too: it is erased at the hub and in their browsers. */
  isTeams: boolean;
  /** What names a person has been erased before. */
  erased: boolean;
  staleDays: number;
  erase: () => Promise<Outcome>;
};

/** What is kept about a person and for how long, and the way to erase it; asked twice, because nothing brings it back. */
export function Erase({ isTeams, erased, staleDays, erase }: Props) {
  const [asked, setAsked] = useState(false);
  const { told, busy, run } = useAction();
  const press = async () => {
    setAsked(false);
    await run(erase, say(isTeams ? 'audit_erased_team' : 'audit_erased'));
  };
  return (
    <section class="personal" aria-labelledby="case-personal">
      <h3 id="case-personal">{say('audit_personal')}</h3>
      <p class="quiet">{say('audit_retention', staleDays)}</p>
      {erased ? (
        told === null && <p>{say('audit_is_erased')}</p>
      ) : asked ? (
        <div class="decide">
          <p>{say(isTeams ? 'audit_erase_ask_team' : 'audit_erase_ask')}</p>
          <div class="bar">
            <button type="button" class="danger" disabled={busy} onClick={press}>
              {say('audit_erase_yes')}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {say('audit_erase_no')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" disabled={busy} onClick={() => setAsked(true)}>
          {say('audit_erase')}
        </button>
      )}
      <Message told={told} />
    </section>
  );
}
