import { useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import { LONGEST_NOTE } from '~/lib/log/claims/note-events.ts';
import type { Note } from '~/lib/log/triage/decided.ts';
import type { Outcome } from '~/lib/messages/table.ts';

type Props = {
  of: string;
  notes: readonly Note[];
  write: (key: string, text: string) => Promise<Outcome>;
  now: number;
};

/** What colleagues wrote to one another about a comment, and a field for another line. */
export function NotesPart({ of: key, notes, write, now }: Props) {
  const { told, busy, run } = useAction();
  const [text, setText] = useState('');
  const ready = text.trim() !== '' && !busy;
  const keep = async () => {
    if (ready && (await run(() => write(key, text.trim()), say('notes_kept')))) setText('');
  };
  return (
    <section class="notes" aria-label={say('notes_title')} data-testid="notes">
      <h3>{say('notes_title')}</h3>
      {notes.length > 0 && (
        <ol>
          {notes.map(({ id, at, by, text }) => (
            <li key={id}>
              <p class="quiet">
                {by || say('notes_nameless')} · <time dateTime={at}>{sayWhen(at, now)}</time>
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      )}
      <textarea
        rows={2}
        data-note
        aria-label={say('notes_field')}
        placeholder={say('notes_field')}
        value={text}
        maxLength={LONGEST_NOTE}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void keep();
        }}
      />
      <div class="notes-foot">
        <button type="button" disabled={!ready} onClick={keep}>
          {say('notes_keep')}
        </button>
        <span class="quiet">{say('notes_who')}</span>
      </div>
      <Message told={told} />
    </section>
  );
}
