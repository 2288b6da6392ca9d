import { useState } from 'preact/hooks';
import { FileButton } from '~/components/common/file-button.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName } from '~/components/common/save-file.ts';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { LogActions, LogImport } from './actions.ts';

type Props = Pick<LogActions, 'save' | 'load'>;

/** The log as a file, out and in. */
export function LogFiles({ save, load }: Props) {
  const { told, busy, run } = useAction();
  const [read, setRead] = useState<number | null>(null);
  const out = () => {
    const name = fileName('otklik-log', new Date(), 'jsonl');
    return run(() => save(name), say('dashboard_exported', name));
  };
  const take = async (file: File) => {
    let words = '';
    await run(
      async () => {
        const report = await load(file, setRead);
        words = sayImport(report);
        return report.ok ? { ok: true } : { ok: false, reason: words };
      },
      () => words,
    );
    setRead(null);
  };
  return (
    <div class="log-files">
      <div class="buttons">
        <button type="button" disabled={busy} onClick={out}>
          <Icon name="download" />
          {say('dashboard_export')}
        </button>
        <FileButton
          name={say('log_import')}
          testId="log-import"
          accept=".jsonl,application/jsonl"
          disabled={busy}
          onChoose={take}
        />
      </div>
      {read !== null && (
        <p class="quiet" role="status">
          {say('log_reading', read)}
        </p>
      )}
      <Message told={told} />
    </div>
  );
}

const BAD_FILE = {
  'not-a-log': 'log_import_no_log',
  newer: 'log_import_newer',
  unreadable: 'log_import_unreadable',
  broken: 'log_import_broken',
} as const;

function sayImport(report: LogImport): string {
  if (!report.ok) {
    return report.why === 'other-log'
      ? say('log_import_other', report.from)
      : say(BAD_FILE[report.why], report.line);
  }
  if (report.added === 0) return say('log_import_known');
  return say('log_imported', sayCount('log_of_events', report.added));
}
