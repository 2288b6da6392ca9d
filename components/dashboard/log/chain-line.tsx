import { useCallback, useEffect, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { LogReport } from '~/lib/log/chain/verify-log.ts';
import type { LogActions } from './actions.ts';

type Props = { verify: LogActions['verify']; events: number; now: number };

/** Whether the log is as it was written: checked when the view opens, and again when one asks. */
export function ChainLine({ verify, events, now }: Props) {
  const { report, checked, failure, check } = useCheck(verify);
  if (failure !== null) {
    return (
      <p class="chain" data-tone="late" role="alert">
        <Icon name="triangle" />
        <span>
          <ErrorText text={say('log_unread', failure)} />
        </span>
      </p>
    );
  }
  if (!report) {
    return (
      <p class="chain quiet">
        <progress aria-label={say('log_checking')} value={checked} max={Math.max(events, checked, 1)} />
        {say('log_checking')}
      </p>
    );
  }
  return (
    <p class="chain" data-tone={report.ok ? 'answered' : 'late'} role={report.ok ? 'status' : 'alert'}>
      <Icon name={report.ok ? 'tick' : 'triangle'} />
      <span data-testid="chain">
        <ErrorText text={sayReport(report, now)} />
      </span>
      <button type="button" onClick={check}>
        {say('log_check_again')}
      </button>
    </p>
  );
}

function useCheck(verify: LogActions['verify']) {
  const [report, setReport] = useState<LogReport | null>(null);
  const [checked, setChecked] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const check = useCallback(() => {
    setReport(null);
    setChecked(0);
    setFailure(null);
    verify(setChecked).then(setReport, (error) => setFailure(String(error?.message ?? error)));
  }, [verify]);
  useEffect(check, [check]);
  return { report, checked, failure, check };
}

/** «Цепочка цела: 1 234 события, последнее сегодня, 08:12», or the first line that does not fit. */
function sayReport(report: LogReport, now: number): string {
  if (!report.ok) return say(`log_broken_${report.why}`, report.brokenAt, sayWhen(report.at, now));
  if (report.until === null) return say('log_empty');
  return say('log_whole', sayCount('log_of_events', report.count), sayWhen(report.until, now));
}
