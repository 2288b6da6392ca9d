import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import { citable, type PageRule } from '~/lib/moderation/page-rules.ts';
import type { RemovalActions } from './actions.ts';

type Props = { removal: RemovalRow; rules: readonly PageRule[]; giveReason: RemovalActions['giveReason'] };

/** «Удалён без причины»: which rule was it, asked afterwards. */
export function GiveReason({ removal, rules, giveReason }: Props) {
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const { told, busy, run } = useAction();
  const rule = rules.find((each) => each.number === number);
  const give = async (event: Event) => {
    event.preventDefault();
    if (rule) await run(() => giveReason(removal, rule.number, note.trim()), '');
  };
  return (
    <section class="ask" aria-labelledby="case-reason">
      <h3 id="case-reason">{say('audit_ask_reason')}</h3>
      <p>{say('audit_ask_reason_note')}</p>
      <form onSubmit={give}>
        <label>
          {say('audit_rule')}
          <select value={number} required onChange={(event) => setNumber(event.currentTarget.value)}>
            <option value="">{say('audit_choose_rule')}</option>
            {citable(rules).map((each) => (
              <option key={each.number} value={each.number}>
                {each.number}. {each.text}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('audit_note')}
          <input value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={busy || !rule}>
          {say('audit_give_reason')}
        </button>
        <Message told={told} />
      </form>
    </section>
  );
}
