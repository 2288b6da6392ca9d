import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { CaseFault } from '~/lib/training/case-fault.ts';
import type { CaseRefusal } from '~/lib/training/case-file.ts';

const FAULTS: Record<CaseFault, MessageKey> = {
  ground: 'training_fault_ground',
  option: 'training_fault_option',
  flags: 'training_fault_flags',
  rule: 'training_fault_rule',
  duty: 'training_fault_duty',
  urgent: 'training_fault_urgent',
  differs: 'training_fault_differs',
  coach: 'training_fault_coach',
  clock: 'training_fault_clock',
  promise: 'training_fault_promise',
  ladder: 'training_fault_ladder',
};

/** Why a file with cases is refused, in a sentence that says what to do. */
export function sayRefusal(refusal: CaseRefusal): string {
  switch (refusal.why) {
    case 'not-json':
      return say('training_refused_not_json');
    case 'not-ours':
      return say('training_refused_not_ours');
    case 'empty':
      return say('training_refused_empty');
    case 'newer':
      return say('training_refused_newer', refusal.version);
    case 'field':
      return say('training_refused_field', refusal.at);
    case 'twice':
      return say('training_refused_twice', refusal.id);
    default:
      return say('training_refused_case', refusal.id, say(FAULTS[refusal.why]));
  }
}
