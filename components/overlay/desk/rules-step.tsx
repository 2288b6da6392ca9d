import { say } from '~/lib/locale/say.ts';
import type { DeskWork } from './desk-work.ts';
import { ProtectedFirst } from './protected-first.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { rulesOf, type Shown } from './shown.ts';

type Props = {
  shown: Shown;
  work: DeskWork;
  /** True where the network still shows its own way back. */
  restorable: boolean;
};

/** By which rule: before a removal, or afterwards where it was done without one. Criticism is named first. */
export function RulesStep({ shown, work, restorable }: Props) {
  const { step, verdict, page, busy } = shown;
  return (
    <>
      {verdict.protected.length > 0 && <ProtectedFirst onAnswer={work.answer} />}
      <p>{say(step === 'reason' ? 'desk_reason_asked' : 'desk_rule_hint')}</p>
      {page ? (
        <RuleChoice rules={rulesOf(shown)} busy={busy} onChoose={work.choose} />
      ) : (
        <p class="quiet">{say('desk_loading')}</p>
      )}
      {step === 'reason' && restorable && (
        <div class="buttons">
          <button type="button" onClick={work.restore}>
            {say('desk_restore')}
          </button>
        </div>
      )}
    </>
  );
}
