import { ErrorText } from '~/components/common/error/error-text.tsx';
import { sayWhen } from '~/components/common/when.ts';
import type { Receiver } from '~/components/dashboard/data.ts';
import { say } from '~/lib/locale/say.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import { settingsOf } from './receiver-settings.ts';

/** What can be done with one line, and what all of them need to be shown. */
export type ParkedActions = {
  now: number;
  busy: boolean;
  onRetry: (row: string) => void;
  onSave: (row: string) => void;
};

type Props = ParkedActions & {
  line: ParkedLine;
  receiver: Receiver | undefined;
  /** True where there are several receivers to tell apart. */
  named: boolean;
  /** True where the reason, and where it is put right, do not stand above already. */
  withReason: boolean;
};

/** One line that a receiver refused. */
export function ParkedItem({ line, receiver, named, withReason, now, busy, onRetry, onSave }: Props) {
  const text = line.url ? line.text || say('dashboard_no_text') : line.text;
  return (
    <li class="parked-line">
      <div>
        {withReason && (
          <p>
            <ErrorText text={line.reason} />
          </p>
        )}
        <p class="quiet about">
          {withReason && named && receiver && `${receiver.name} · `}
          <time dateTime={line.at}>{sayWhen(line.at, now)}</time>
          {text && ' · '}
          {line.url ? (
            <a href={line.url} target="_blank" rel="noreferrer">
              {text}
            </a>
          ) : (
            text
          )}
        </p>
      </div>
      <div class="actions">
        {withReason && receiver && <Fix receiver={receiver} />}
        <button type="button" disabled={busy} onClick={() => onRetry(line.id)}>
          {say('dashboard_send_again')}
        </button>
        <button type="button" disabled={busy} onClick={() => onSave(line.id)}>
          {say('dashboard_save_line')}
        </button>
      </div>
    </li>
  );
}

/** Leads to where the receiver is set up. */
export function Fix({ receiver }: { receiver: Receiver }) {
  return (
    <a class="button" href={settingsOf(receiver)} title={say('dashboard_fix_where', receiver.name)}>
      {say('dashboard_fix')}
    </a>
  );
}
