import type { Attempt } from '~/lib/log/training/attempt.ts';
import { isLapse } from './lapses.ts';

/** A false removal weighs as much as three other mistakes: what is removed wrongly is a voice that was silenced. */
const FALSE_REMOVAL_WEIGHT = 3;

/** Figures of one rule, or of all. */
export type Score = {
  attempts: number;
  right: number;
  /** Mistakes that removed nothing. */
  missed: number;
  falseRemovals: number;
  /** right / (right + missed + 3 × false removals), 0…1; null before the first attempt. */
  share: number | null;
};

/** What a set of attempts comes to. Pure; the order does not matter. A remark about a real answer is no case and not counted. */
export function scoreOf(made: readonly Attempt[]): Score {
  const attempts = made.filter((each) => !isLapse(each));
  const right = attempts.filter((each) => each.right).length;
  const falseRemovals = attempts.filter((each) => each.falseRemoval).length;
  const missed = attempts.length - right - falseRemovals;
  const weight = right + missed + FALSE_REMOVAL_WEIGHT * falseRemovals;
  return {
    attempts: attempts.length,
    right,
    missed,
    falseRemovals,
    share: weight === 0 ? null : right / weight,
  };
}

/** The score by rule; a rule that nobody practised is not among them. */
export function scoreByGround(attempts: readonly Attempt[]): Map<string, Score> {
  const groups = byGround(attempts);
  return new Map([...groups].map(([ground, own]) => [ground, scoreOf(own)]));
}

/** Attempts by the rule they practised, each group in order of time. */
export function byGround(attempts: readonly Attempt[]): Map<string, Attempt[]> {
  const groups = new Map<string, Attempt[]>();
  for (const each of [...attempts].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const group = groups.get(each.ground);
    if (group) group.push(each);
    else groups.set(each.ground, [each]);
  }
  return groups;
}
