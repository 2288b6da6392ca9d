import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { copyText } from '~/components/common/copy-text.ts';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { IncidentFields, Outcome } from '~/lib/messages/table.ts';

export type AskFields = (key: string) => Promise<IncidentFields | null>;

type Props = {
  of: string;
  ask: AskFields;
  /** Where there is little room only the title is shown until it is pressed. */
  folded?: boolean;
};

/** What can be copied: the name of its button and what is said afterwards. */
const FORMS = [
  ['list', 'fields_copy', 'fields_copied'],
  ['row', 'fields_copy_row', 'fields_copied_row'],
  ['link', 'fields_copy_link', 'fields_copied_link'],
] as const satisfies readonly (readonly [keyof IncidentFields, MessageKey, MessageKey])[];

/** The way into a system we are not connected to: a person copies the fields and pastes them there. */
export function FieldsPart({ of, ask, folded = false }: Props) {
  const { told, busy, run } = useAction();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async (form: keyof IncidentFields): Promise<Outcome> => {
    setShown(null);
    const fields = await ask(of);
    if (!fields) return { ok: false, reason: say('fields_unknown') };
    if (await copyText(fields[form], document)) return { ok: true };
    setShown(fields[form]);
    return { ok: false, reason: say('fields_not_copied') };
  };
  return (
    <Frame folded={folded}>
      <p class="quiet">{say('fields_note')}</p>
      <div class="triage-line">
        {FORMS.map(([form, name, done]) => (
          <button
            key={form}
            type="button"
            disabled={busy}
            onClick={() => void run(() => copy(form), say(done))}
          >
            {say(name)}
          </button>
        ))}
      </div>
      <Message told={told}>{shown !== null && <pre class="facts-text">{shown}</pre>}</Message>
    </Frame>
  );
}

function Frame({ folded, children }: { folded: boolean; children: ComponentChildren }) {
  return folded ? (
    <details class="fields-part">
      <summary>{say('fields_title')}</summary>
      {children}
    </details>
  ) : (
    <section class="triage-part">
      <h3>{say('fields_title')}</h3>
      {children}
    </section>
  );
}
