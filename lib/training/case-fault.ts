import type { TrainingCase } from './case.ts';
import { coachFault } from './coach-fault.ts';
import { judgeFault } from './judge-fault.ts';
import { pickFault } from './pick-fault.ts';

/**
 * What is wrong with a case whose form is right: it cites a ground that nobody names, none of its options is
 * the expected one, or the product decides otherwise than it says.
 */
export type CaseFault =
  | 'ground'
  | 'option'
  | 'flags'
  | 'rule'
  | 'duty'
  | 'urgent'
  | 'differs'
  | 'coach'
  | 'clock'
  | 'promise'
  | 'ladder';

/** The first fault of a case, found by running the real judge, coach, clocks and ladder on it; null for none. */
export function caseFault(each: TrainingCase, grounds: ReadonlySet<string>): CaseFault | null {
  if (!grounds.has(each.ground)) return 'ground';
  switch (each.drill) {
    case 'classify':
      return judgeFault(each);
    case 'write':
      return coachFault(each);
    default:
      return pickFault(each);
  }
}
