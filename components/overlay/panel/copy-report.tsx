import { useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';

type Result = 'copied' | 'failed' | null;

/** «Скопировать отчёт»: hands the report to the clipboard and says so. */
export function CopyReport({ report }: { report(): Promise<string> }) {
  const [result, setResult] = useState<Result>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await report());
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };
  return (
    <div class="report">
      <button type="button" data-testid="report-copy" onClick={copy}>
        {say('report_copy')}
      </button>
      <p class="live" role="status">
        {result && say(result === 'copied' ? 'report_copied' : 'report_not_copied')}
      </p>
    </div>
  );
}
