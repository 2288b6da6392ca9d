import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { TriageView, Verdict } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';

type Props = { verdict: Verdict; triage: TriageView; contacts: string; decide: Decide; now: number };

/** An emergency: the duty contacts of the page at hand, and to whom it was handed on and when. */
export function PassPart({ verdict, triage, contacts, decide, now }: Props) {
  const { told, busy, run } = useAction();
  const [to, setTo] = useState('');
  if (verdict.urgent === null) return null;
  const { passed } = triage;
  return (
    <section class="triage-part" data-urgent aria-label={say('triage_pass')}>
      <h3>{say('triage_pass')}</h3>
      <p class="triage-contacts">{contacts || say('triage_no_contacts')}</p>
      {passed && <p>{say('triage_passed', passed.to || say('common_unknown'), sayWhen(passed.at, now))}</p>}
      <form
        class="triage-line"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await run(() => decide([verdict.key], { kind: 'pass', to: to.trim() }), '')) setTo('');
        }}
      >
        <input
          value={to}
          required
          maxLength={200}
          placeholder={say('triage_pass_to')}
          aria-label={say('triage_pass_to')}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={busy || to.trim() === ''}>
          {say('triage_pass_do')}
        </button>
      </form>
      <Message told={told} />
    </section>
  );
}
