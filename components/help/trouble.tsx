import { useEffect, useState } from 'preact/hooks';
import { copyText } from '~/components/common/copy-text.ts';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName, saveBlob } from '~/components/common/save-file.ts';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import { sayTrouble } from './say-trouble.ts';
import type { TroubleFacts } from './trouble-facts.ts';

/** «Сообщить о проблеме»: the whole report is shown before it is copied or saved. */
export function Trouble({ read }: { read: () => Promise<TroubleFacts> }) {
  const [report, setReport] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { told, busy, run } = useAction();
  useEffect(() => {
    read().then(
      (facts) => setReport(sayTrouble(facts)),
      (error) => setFailure(error instanceof Error ? error.name : String(error)),
    );
  }, [read]);
  const copy = async (text: string) => {
    if (await copyText(text, document)) return { ok: true } as const;
    return { ok: false, reason: say('trouble_not_copied') } as const;
  };
  const save = async (text: string, name: string) => {
    saveBlob(name, new Blob([text], { type: 'text/plain' }));
    return { ok: true } as const;
  };
  const name = fileName('otklik-report', new Date(), 'txt');
  return (
    <section class="topic" id="report" tabIndex={-1} aria-labelledby="report-title">
      <h2 id="report-title">{say('trouble_title')}</h2>
      <p class="quiet">{say('trouble_note')}</p>
      {failure !== null && <Message told={{ kind: 'failed', text: say('trouble_unread', failure) }} />}
      {report === null && failure === null && <p role="status">{say('trouble_reading')}</p>}
      {report !== null && (
        <>
          <pre data-testid="report">{report}</pre>
          <div class="row">
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={() => void run(() => copy(report), say('trouble_copied'))}
            >
              {say('trouble_copy')}
            </button>
            <button
              type="button"
              disabled={busy}
              data-testid="report-save"
              onClick={() => void run(() => save(report, name), say('trouble_saved', name))}
            >
              <Icon name="download" />
              {say('trouble_save')}
            </button>
          </div>
          <Message told={told} />
        </>
      )}
    </section>
  );
}
