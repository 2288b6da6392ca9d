import { ErrorText } from '~/components/common/error/error-text.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import type { Receiver } from './data.ts';
import { settingsOf } from './receiver-settings.ts';

type Props = {
  lines: readonly ParkedLine[];
  receivers: readonly Receiver[];
  now: number;
  busy: boolean;
  onRetry: (row: string) => void;
  onSave: (row: string) => void;
};

/** Lines that a receiver refused: each with its reason and what can be done about it. */
export function Parked({ lines, receivers, ...asked }: Props) {
  return (
    <section class="parked">
      <h2>{sayCount('dashboard_parked_lines', lines.length)}</h2>
      <ul>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            receiver={receivers.find(({ id }) => id === line.target)}
            named={receivers.length > 1}
            {...asked}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = Omit<Props, 'lines' | 'receivers'> & {
  line: ParkedLine;
  receiver: Receiver | undefined;
  /** True where there are several receivers to tell apart. */
  named: boolean;
};

function Line({ line, receiver, named, now, busy, onRetry, onSave }: LineProps) {
  const text = line.url ? line.text || say('dashboard_no_text') : line.text;
  return (
    <li class="parked-line">
      <div>
        <p>
          <ErrorText text={line.reason} />
        </p>
        <p class="quiet">
          {named && receiver && `${receiver.name} · `}
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
        {receiver && (
          <a class="button" href={settingsOf(receiver)} title={say('dashboard_fix_where', receiver.name)}>
            {say('dashboard_fix')}
          </a>
        )}
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
