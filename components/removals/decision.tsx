import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { AppealOutcome } from '~/lib/log/removals/removal-rows.ts';
import { sayDeviceOf, type Teller } from './say-facts.ts';

type Props = {
  decision: AppealOutcome;
  /** A hub told of it, which knows who is who. */
  told: boolean;
  teller: Teller;
};

/** What another person found of a removal: right or wrong, why, who and when. */
export function Decision({ decision, told, teller }: Props) {
  const { restored, reason, decider, remover = '', at, actor } = decision;
  return (
    <div class="decision">
      <p>
        <b>{say(restored ? 'audit_decided_wrong' : 'audit_decided_right')}</b>
      </p>
      {reason !== '' && <p>{reason}</p>}
      <p class="quiet">
        {say('audit_decided_by', decider || sayDeviceOf(actor, teller), sayWhen(at, teller.now))}
        {remover !== '' && ` ${say('audit_removed_by_name', remover)}`}
        {decider !== '' && !told && ` ${say('audit_names_told')}`}
      </p>
    </div>
  );
}
