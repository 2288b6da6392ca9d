import { isGuarded } from '~/components/common/flag-view.ts';
import { say } from '~/lib/locale/say.ts';
import type { Verdict } from '~/lib/log/verdict.ts';

type Props = { verdict: Verdict; onRemove(): void };

/**
 * The way to a removal for what no detector knows: advertising, spam, somebody's address. Protected criticism
 * without a flag has none: it is answered.
 */
export function RemovalWay({ verdict, onRemove }: Props) {
  if (verdict.state === 'gone') return null;
  if (isGuarded(verdict)) return <p class="removal quiet">{say('desk_protected')}</p>;
  return (
    <p class="removal">
      <button type="button" onClick={onRemove}>
        {say('desk_remove')}
      </button>
    </p>
  );
}
