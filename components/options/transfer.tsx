import { FileButton } from '~/components/common/file-button.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName, saveFile } from '~/components/common/save-file.ts';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

type Props = { onExport: () => Promise<string>; onImport: (text: string) => Promise<Outcome> };

/** All settings as one file, out and in. */
export function Transfer({ onExport, onImport }: Props) {
  const { told, busy, run } = useAction();
  const save = () => {
    const name = fileName('otklik-settings', new Date());
    return run(
      async () => {
        saveFile(name, [await onExport()]);
        return { ok: true };
      },
      say('options_exported', name),
    );
  };
  const load = (file: File) =>
    run(async () => onImport(await file.text()), say('options_imported', file.name));
  return (
    <Section id="transfer" title={say('options_transfer')} note={say('options_transfer_note')}>
      <div class="fields">
        <button type="button" data-testid="settings-export" disabled={busy} onClick={save}>
          <Icon name="download" />
          {say('options_export')}
        </button>
        <FileButton
          name={say('options_import')}
          testId="settings-import"
          accept="application/json,.json"
          disabled={busy}
          onChoose={load}
        />
      </div>
      <Message told={told} />
    </Section>
  );
}
