import { say } from '~/lib/locale/say.ts';
import type { DeskWork } from './desk-work.ts';
import { ProtectedFirst } from './protected-first.tsx';
import { RuleChoice } from './rule-choice.tsx';
import { rulesOf, type Shown } from './shown.ts';

/** By which rule: before a removal, or afterwards where it was done without one. Criticism is named first. */
export function RulesStep({ shown, work }: { shown: Shown; work: DeskWork }) {
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
    </>
  );
}
