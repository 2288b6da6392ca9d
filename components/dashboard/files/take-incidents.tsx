import { useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { FileButton } from '~/components/common/file-button.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { IncidentImport } from '~/lib/log/incidents/import-incidents.ts';
import type { BadLine, ReadIncidents } from '~/lib/report/incidents/read-incidents.ts';
import type { FileActions } from './actions.ts';

type Props = Pick<FileActions, 'read' | 'take'>;
type Good = Extract<ReadIncidents, { ok: true }>;

/** So many lines are listed; the others are counted. */
const SHOWN = 20;

const REFUSED = {
  unreadable: 'files_unreadable',
  'old-excel': 'files_old_excel',
  'no-head': 'files_no_head',
} as const;

const FAULTS = {
  nameless: 'files_bad_nameless',
  moment: 'files_bad_moment',
  key: 'files_bad_key',
  url: 'files_bad_url',
  twice: 'files_bad_twice',
  long: 'files_bad_long',
} as const;

/** A file of incidents is read, told of, and only then taken: nothing is half written. */
export function TakeIncidents({ read, take }: Props) {
  const [good, setGood] = useState<Good | null>(null);
  const { told, busy, run } = useAction();
  const open = async (file: File) => {
    setGood(null);
    await run(async () => {
      const found = await read(file);
      if (!found.ok) return { ok: false, reason: say(REFUSED[found.why]) };
      setGood(found);
      return { ok: true };
    }, '');
  };
  const accept = async ({ incidents }: Good) => {
    let words = '';
    const done = await run(
      async () => {
        words = sayTaken(await take(incidents));
        return { ok: true };
      },
      () => words,
    );
    if (done) setGood(null);
  };
  return (
    <Section id="files-take" title={say('files_take_title')} note={say('files_take_note')}>
      <div class="files-line">
        <FileButton
          name={say('files_take')}
          testId="files-take"
          accept=".xlsx,.csv,.txt"
          disabled={busy}
          onChoose={open}
        />
      </div>
      {good && (
        <div class="files-read" data-testid="files-read">
          <p>{sayCount('files_read', good.incidents.length)}</p>
          {good.strange.length > 0 && <p>{say('files_strange', good.strange.join(', '))}</p>}
          {good.bad.length > 0 && <BadLines bad={good.bad} />}
          <div class="files-line">
            <button
              type="button"
              class="primary"
              disabled={busy || good.incidents.length === 0}
              onClick={() => void accept(good)}
            >
              {sayCount('files_accept', good.incidents.length)}
            </button>
            <button type="button" disabled={busy} onClick={() => setGood(null)}>
              {say('files_refuse')}
            </button>
          </div>
        </div>
      )}
      <Message told={told} />
    </Section>
  );
}

function BadLines({ bad }: { bad: readonly BadLine[] }) {
  return (
    <>
      <p>{sayCount('files_bad', bad.length)}</p>
      <ul class="files-bad">
        {bad.slice(0, SHOWN).map(({ line, why, column }) => (
          <li key={line}>
            <ErrorText text={say(FAULTS[why], line, column ?? '')} />
          </li>
        ))}
      </ul>
      {bad.length > SHOWN && <p class="quiet">{sayCount('files_bad_more', bad.length - SHOWN)}</p>}
    </>
  );
}

function sayTaken({ added, changed, known }: IncidentImport): string {
  if (added + changed === 0) return say('files_known');
  return say('files_taken', added, changed, known);
}
