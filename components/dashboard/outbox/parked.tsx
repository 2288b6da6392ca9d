import type { Receiver } from '~/components/dashboard/data.ts';
import { sayCount } from '~/lib/locale/say.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import { ParkedAlike } from './parked-alike.tsx';
import { type ParkedActions, ParkedItem } from './parked-item.tsx';

type Props = ParkedActions & {
  lines: readonly ParkedLine[];
  receivers: readonly Receiver[];
  onRetryAlike: (row: string) => void;
};

/** Lines that a receiver refused: each with its reason, told once where many have the same, and what can be done. */
export function Parked({ lines, receivers, onRetryAlike, ...asked }: Props) {
  const groups = groupBy(lines, ({ target, reason }) => JSON.stringify([target, reason]));
  return (
    <section class="parked">
      <h2>{sayCount('dashboard_parked_lines', lines.length)}</h2>
      <ul>
        {[...groups].map(([id, [first, ...others]]) => {
          if (!first) return null;
          const receiver = receivers.find((one) => one.id === first.target);
          const given = { ...asked, receiver, named: receivers.length > 1 };
          return others.length === 0 ? (
            <ParkedItem key={id} line={first} withReason {...given} />
          ) : (
            <ParkedAlike key={id} lines={[first, ...others]} {...given} onRetryAlike={onRetryAlike} />
          );
        })}
      </ul>
    </section>
  );
}
