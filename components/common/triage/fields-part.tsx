import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { IncidentFields, Outcome } from '~/lib/messages/table.ts';

export type AskFields = (key: string) => Promise<IncidentFields | null>;

type Props = { of: string; ask: AskFields };

/** The way into a system we are not connected to: a person copies the fields and pastes them there. */
export function FieldsPart({ of, ask }: Props) {
  const { told, busy, run } = useAction();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async (form: keyof IncidentFields): Promise<Outcome> => {
    setShown(null);
    const fields = await ask(of);
    if (!fields) return { ok: false, reason: say('fields_unknown') };
    try {
      await navigator.clipboard.writeText(fields[form]);
      return { ok: true };
    } catch {
      setShown(fields[form]);
      return { ok: false, reason: say('fields_not_copied') };
    }
  };
  return (
    <section class="triage-part">
      <h3>{say('fields_title')}</h3>
      <p class="quiet">{say('fields_note')}</p>
      <div class="triage-line">
        <button
          type="button"
          disabled={busy}
          onClick={() => void run(() => copy('list'), say('fields_copied'))}
        >
          {say('fields_copy')}
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() => void run(() => copy('row'), say('fields_copied_row'))}
        >
          {say('fields_copy_row')}
        </button>
      </div>
      <Message told={told}>{shown !== null && <pre class="facts-text">{shown}</pre>}</Message>
    </section>
  );
}
