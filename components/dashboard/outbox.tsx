import { Figure } from '~/components/common/figure.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ParkedLine } from '~/lib/log/parked-lines.ts';
import type { Outcome, SyncView } from '~/lib/messages/table.ts';
import { Blank } from './blank.tsx';

type Props = {
  /** Name and address of the server; null when none is connected. */
  server: { name: string; url: string } | null;
  sync: SyncView;
  /** True where the server takes nothing from this device: it is a trainee's. */
  keepsAll: boolean;
  parked: readonly ParkedLine[];
  now: number;
  onCheck: () => Promise<Outcome>;
  onRetry: (row: string) => Promise<Outcome>;
};

/** What waits for the team's server, why, and what a person can do about it. */
export function Outbox({ server, sync, keepsAll, parked, now, onCheck, onRetry }: Props) {
  const { told, busy, run } = useAction();
  if (!server) {
    return (
      <Blank icon="server" title={say('dashboard_no_server')}>
        <p>{say('dashboard_no_server_note')}</p>
        <a class="button primary" href="options.html#server">
          {say('dashboard_connect_server')}
        </a>
      </Blank>
    );
  }
  return (
    <>
      <p>
        {server.name} <span class="quiet">{server.url}</span>
      </p>
      {keepsAll && <p>{say('dashboard_trainee_keeps')}</p>}
      <dl class="figures">
        <Figure
          name={say('dashboard_waiting')}
          value={sync.pending}
          note={sync.waitingSince && say('dashboard_waiting_since', sayWhen(sync.waitingSince, now))}
        />
        <Figure
          name={say('dashboard_parked')}
          value={sync.parked}
          {...(sync.parked > 0 && { tone: 'late' })}
          note={sync.parked > 0 && say('dashboard_parked_note')}
        />
      </dl>
      <State sync={sync} now={now} />
      <div class="bar">
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => run(onCheck, say('dashboard_checked'))}
        >
          <Icon name="refresh" />
          {say('dashboard_check_now')}
        </button>
      </div>
      <Message told={told} />
      {parked.length > 0 && (
        <Parked
          lines={parked}
          now={now}
          busy={busy}
          onRetry={(row) => run(() => onRetry(row), say('dashboard_retried'))}
        />
      )}
    </>
  );
}

function State({ sync, now }: { sync: SyncView; now: number }) {
  const next = sync.nextTryAt && say('dashboard_next_try', sayWhen(sync.nextTryAt, now));
  if (sync.lastError) {
    // Without a next try nothing goes out by itself: no promise that it will.
    const safe = say(next ? 'dashboard_safe_here' : 'dashboard_parked_safe');
    return (
      <Message told={{ kind: 'failed', text: [sync.lastError, safe, next].filter(Boolean).join(' ') }} />
    );
  }
  if (sync.pending > 0) return <p>{next || say('dashboard_going_out')}</p>;
  return <p>{say('dashboard_all_delivered')}</p>;
}

type ParkedProps = {
  lines: readonly ParkedLine[];
  now: number;
  busy: boolean;
  onRetry: (row: string) => void;
};

function Parked({ lines, now, busy, onRetry }: ParkedProps) {
  return (
    <section class="parked">
      <h2>{sayCount('dashboard_parked_lines', lines.length)}</h2>
      <ul>
        {lines.map((line) => (
          <li class="parked-line" key={line.id}>
            <div>
              <p>{line.reason}</p>
              <p class="quiet">
                <time dateTime={line.at}>{sayWhen(line.at, now)}</time>
                {line.text && ' · '}
                {line.url ? (
                  <a href={line.url} target="_blank" rel="noreferrer">
                    {line.text || say('dashboard_no_text')}
                  </a>
                ) : (
                  line.text
                )}
              </p>
            </div>
            <button type="button" disabled={busy} onClick={() => onRetry(line.id)}>
              {say('dashboard_send_again')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
