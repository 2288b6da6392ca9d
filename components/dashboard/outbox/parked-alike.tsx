import { ErrorText } from '~/components/common/error/error-text.tsx';
import type { Receiver } from '~/components/dashboard/data.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import { Fix, type ParkedActions, ParkedItem } from './parked-item.tsx';

/** So many lines are shown without being asked for. */
const SHORT = 3;

type Props = ParkedActions & {
  lines: readonly [ParkedLine, ...ParkedLine[]];
  receiver: Receiver | undefined;
  named: boolean;
  onRetryAlike: (row: string) => void;
};

/** Lines that one receiver refused for one reason: it is told once, and one press sends all of them again. */
export function ParkedAlike({ lines, receiver, named, onRetryAlike, ...asked }: Props) {
  const [first] = lines;
  return (
    <li class="parked-alike">
      <div class="parked-line">
        <div>
          <p>
            <ErrorText text={first.reason} />
          </p>
          {named && receiver && <p class="quiet">{receiver.name}</p>}
        </div>
        <div class="actions">
          {receiver && <Fix receiver={receiver} />}
          <button type="button" disabled={asked.busy} onClick={() => onRetryAlike(first.id)}>
            {say('dashboard_send_alike_again')}
          </button>
        </div>
      </div>
      <details open={lines.length <= SHORT}>
        <summary>{sayCount('dashboard_parked_alike', lines.length)}</summary>
        <ul>
          {lines.map((line) => (
            <ParkedItem
              key={line.id}
              line={line}
              receiver={receiver}
              named={named}
              withReason={false}
              {...asked}
            />
          ))}
        </ul>
      </details>
    </li>
  );
}
