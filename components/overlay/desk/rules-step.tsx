import { ErrorText } from '~/components/common/error/error-text.tsx';
import { say } from '~/lib/locale/say.ts';
import type { DeskWork } from './desk-work.ts';
import { ProtectedFirst } from './protected-first.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { sayClock } from './say-clock.ts';
import { isNotKept, rulesOf, type Shown } from './shown.ts';

type Props = {
  shown: Shown;
  work: DeskWork;
  /** True where the network still shows its own way back. */
  restorable: boolean;
};

/** By which rule: before a removal, or afterwards where it was done without one. Criticism is named first. */
export function RulesStep({ shown, work, restorable }: Props) {
  const { step, verdict, page, busy, wanted } = shown;
  if (isNotKept(shown)) return <NotKept onAgain={work.again} />;
  return (
    <>
      {verdict.protected.length > 0 && <ProtectedFirst onAnswer={work.answer} />}
      {step === 'rules' && <p class="receipt kept-first">{sayKept(shown)}</p>}
      <p>{sayAsked(shown)}</p>
      {page ? (
        <RuleChoice rules={rulesOf(shown)} busy={busy} wanted={wanted} onChoose={work.choose} />
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

/** The evidence comes first; nothing is said of it while it takes no time. */
export function sayKept({ receipt, taking }: Shown): string | null {
  if (receipt) return say('desk_kept_first', sayClock(receipt.at));
  return taking === 'slow' ? say('desk_taking') : null;
}

function sayAsked({ step, verdict }: Shown): string {
  if (step === 'rules') return say('desk_rule_hint');
  return say(verdict.removal?.snapshot ? 'desk_reason_asked_kept' : 'desk_reason_asked');
}

/** Without a snapshot there is no way on to a removal: why not is told below. */
function NotKept({ onAgain }: { onAgain(): void }) {
  return (
    <>
      <p>
        <ErrorText text={say('desk_not_kept')} />
      </p>
      <div class="buttons">
        <button type="button" class="main" onClick={onAgain}>
          {say('desk_again')}
        </button>
      </div>
    </>
  );
}
