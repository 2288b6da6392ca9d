import { sayStep } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { NetworkReason } from './types.ts';

type Props = {
  /** Step of the ladder: `24h`, `7d`. */
  step: string;
  reason: NetworkReason;
  /** True when the network's own control is in sight and pointed at. */
  pointed: boolean;
  onBlocked(): void;
  onBack(): void;
};

/** A block is made in the network by a person; here it is explained and, when they say so, recorded. */
export function Block({ step, reason, pointed, onBlocked, onBack }: Props) {
  return (
    <div class="block">
      <p>{say(pointed ? 'desk_block_pointed' : 'desk_block_by_hand')}</p>
      <ul>
        <li>{say('desk_block_term', sayStep(step))}</li>
        <li>{sayReason(reason)}</li>
      </ul>
      <div class="buttons">
        <button type="button" class="main" onClick={onBlocked}>
          {say('desk_blocked')}
        </button>
        <button type="button" class="link" onClick={onBack}>
          {say('desk_back')}
        </button>
      </div>
    </div>
  );
}

function sayReason({ sure, deed, words }: NetworkReason): string {
  if (deed) return say('desk_block_deed', words);
  return say(sure ? 'desk_block_reason' : 'desk_block_reason_unsure', words);
}
