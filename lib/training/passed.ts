import type { Attempt } from '~/lib/log/training/attempt.ts';
import { isLapse } from './lapses.ts';
import { byGround } from './score.ts';

/** So many cases in a row have to be right. */
const RIGHT_IN_A_ROW = 2;
/** Among so many of the latest attempts nothing was removed falsely. */
const WITHOUT_FALSE_REMOVAL = 5;

/** When each rule was passed (ISO 8601); a rule that is not passed now is not among them. */
export function passedGrounds(
  attempts: readonly Attempt[],
  casesOf: (ground: string) => number,
): Map<string, string> {
  const passed = new Map<string, string>();
  for (const [ground, own] of byGround(attempts.filter((each) => !isLapse(each)))) {
    const at = passedAt(own, casesOf(ground));
    if (at !== null) passed.set(ground, at);
  }
  return passed;
}

/**
 * A rule is passed when its last two attempts were right, on two different cases where it has two, and none of
 * its last five removed what must stay. One more mistake and it is not: nothing is passed for ever.
 */
function passedAt(own: readonly Attempt[], cases: number): string | null {
  const last = own.slice(-RIGHT_IN_A_ROW);
  const different = new Set(last.map((each) => each.case)).size;
  if (last.length < RIGHT_IN_A_ROW || !last.every(({ right }) => right)) return null;
  if (different < Math.min(RIGHT_IN_A_ROW, cases)) return null;
  if (own.slice(-WITHOUT_FALSE_REMOVAL).some(({ falseRemoval }) => falseRemoval)) return null;
  return last.at(-1)?.at ?? null;
}
