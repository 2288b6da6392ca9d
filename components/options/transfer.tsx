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
  const load = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    await run(async () => onImport(await file.text()), say('options_imported', file.name));
    // Else choosing the same file again, mended, would say nothing.
    input.value = '';
  };
  return (
    <Section id="transfer" title={say('options_transfer')} note={say('options_transfer_note')}>
      <div class="fields">
        <button type="button" data-testid="settings-export" disabled={busy} onClick={save}>
          <Icon name="download" />
          {say('options_export')}
        </button>
        <label class="button file">
          <Icon name="upload" />
          {say('options_import')}
          <input
            type="file"
            class="unseen"
            data-testid="settings-import"
            accept="application/json,.json"
            disabled={busy}
            onChange={(event) => load(event.currentTarget)}
          />
        </label>
      </div>
      <Message told={told} />
    </Section>
  );
}
