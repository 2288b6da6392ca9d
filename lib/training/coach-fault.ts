import { check } from '~/lib/answer/check.ts';
import type { CaseOf } from './case.ts';
import { draftIn } from './draft-in.ts';

/**
 * 'coach' where the real coach says something weighty about the good example, or is silent about what a weak
 * draft is said to lack; null where they agree.
 */
export function coachFault(each: CaseOf<'write'>): 'coach' | null {
  const good = check(draftIn(each, each.good));
  if (good.some(({ rule, level }) => level !== 'hint' || each.good.shows.includes(rule))) return 'coach';
  const agreed = each.weak.every((weak) => {
    const found = new Set(check(draftIn(each, weak)).map(({ rule }) => rule));
    return weak.finds.every((rule) => found.has(rule));
  });
  return agreed ? null : 'coach';
}
