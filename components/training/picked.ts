import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import type { CaseOf, Drill } from '~/lib/training/case.ts';

/** A case that is answered by one choice. */
export type Picked = CaseOf<Exclude<Drill, 'classify' | 'write'>>;

/** Steps that a case of the ladder offers, in order. */
export const STEPS = DEFAULT_LADDER.steps;

/** Place of the right option. */
export function rightOption(each: Picked): number {
  switch (each.drill) {
    case 'clock':
      return each.options.indexOf(each.due);
    case 'promise':
      return each.options.indexOf(each.due);
    case 'ladder':
      return STEPS.indexOf(each.next);
    default:
      return each.right;
  }
}
