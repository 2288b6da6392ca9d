import type { Draft } from './draft.ts';
import { overlap } from './level.ts';
import { read } from './reading.ts';
import type { Found, Level, RuleGroup } from './rule.ts';
import { RULES } from './rules.ts';
import { withoutRuns } from './runs.ts';

/** One finding about a draft, ready to be shown; offsets are UTF-16 units of its text. */
export type Finding = Found & { rule: string; group: RuleGroup; level: Level };

const WEIGHT: Readonly<Record<Level, number>> = { must: 0, should: 1, hint: 2 };

/**
 * Everything the rules find in a draft, the weightiest first; a finding about what is missing stands at 0…0.
 * `muted` are ids of rules that do not fit this draft. Pure, and fast enough to run on every pause in typing.
 */
export function check(draft: Draft, muted: ReadonlySet<string> = new Set()): Finding[] {
  const tamed = { ...draft, text: withoutRuns(draft.text), comment: withoutRuns(draft.comment) };
  const reading = read(tamed);
  const found = RULES.filter(({ id }) => !muted.has(id)).flatMap((rule) =>
    longest(rule.find(reading, tamed)).map((place) => ({
      ...place,
      rule: rule.id,
      group: rule.group,
      level: place.level ?? rule.level,
    })),
  );
  return found.sort((one, other) => WEIGHT[one.level] - WEIGHT[other.level]);
}

/** Of one rule's places that overlap the longest stays, each once; what is missing stands nowhere and overlaps none. */
function longest(places: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const place of [...places].sort((one, other) => other.end - other.start - (one.end - one.start))) {
    if (!kept.some((other) => overlap(place, other))) kept.push(place);
  }
  return kept.sort((one, other) => one.start - other.start);
}

/**
 * What is shown at once: the first `count` findings, one for each rule, places that overlap said once by the
 * weightier.
 */
export function shown(findings: readonly Finding[], count: number): Finding[] {
  const chosen: Finding[] = [];
  for (const finding of findings) {
    if (chosen.length >= count) break;
    const told = chosen.some((other) => other.rule === finding.rule || overlap(other, finding));
    if (!told) chosen.push(finding);
  }
  return chosen;
}
