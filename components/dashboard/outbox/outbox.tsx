import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { Receiver } from '~/components/dashboard/data.ts';
import { say } from '~/lib/locale/say.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { Parked } from './parked.tsx';
import { ReceiverState } from './receiver-state.tsx';

type Props = {
  receivers: readonly Receiver[];
  /** True where the server takes nothing from this device: it is a trainee's. */
  keepsAll: boolean;
  parked: readonly ParkedLine[];
  now: number;
  onCheck: () => Promise<Outcome>;
  onRetry: (row: string) => Promise<Outcome>;
  onRetryAlike: (row: string) => Promise<Outcome>;
  onSave: (row: string) => Promise<Outcome>;
};

/** What waits for each receiver, why, and what a person can do about it. */
export function Outbox({ receivers, keepsAll, parked, now, onCheck, ...asked }: Props) {
  const { told, busy, run } = useAction();
  if (receivers.length === 0) {
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
      {keepsAll && <p>{say('dashboard_trainee_keeps')}</p>}
      {receivers.map((receiver) => (
        <ReceiverState key={receiver.id} receiver={receiver} parked={parked} now={now} />
      ))}
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
          receivers={receivers}
          now={now}
          busy={busy}
          onRetry={(row) => run(() => asked.onRetry(row), say('dashboard_retried'))}
          onRetryAlike={(row) => run(() => asked.onRetryAlike(row), say('dashboard_retried_alike'))}
          onSave={(row) => run(() => asked.onSave(row), '')}
        />
      )}
    </>
  );
}
