import { shortDigest } from '~/lib/comment/digest.ts';
import type { Decision } from './decisions.ts';
import type { Week } from './week.ts';

/** Decisions of so long before a week may stand on its cards, ms. */
const REACH_MS = 84 * 86_400_000;

/**
 * Decisions for the cards of a week, the first come first: those of the twelve weeks before it, in an order that
 * hangs on the week alone, so that everybody meets the same ones; removed and kept by turns, for who only ever
 * confirms learns nothing. None in which `isOwn` had a part.
 */
export function forWeek(
  decisions: readonly Decision[],
  { name, from }: Week,
  isOwn: (decision: Decision) => boolean,
): Decision[] {
  const byChance = decisions
    .filter(({ at }) => Date.parse(at) < from && Date.parse(at) >= from - REACH_MS)
    .map((decision) => ({ decision, digest: shortDigest(`${name} ${decision.id}`) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ decision }) => decision);
  return byTurns(byChance).filter((decision) => !isOwn(decision));
}

function byTurns(decisions: readonly Decision[]): Decision[] {
  const [first] = decisions;
  const same = decisions.filter(({ outcome }) => outcome === first?.outcome);
  const other = decisions.filter(({ outcome }) => outcome !== first?.outcome);
  const longest = Math.max(same.length, other.length);
  return Array.from({ length: longest }, (_, turn) => [same[turn], other[turn]])
    .flat()
    .flatMap((decision) => decision ?? []);
}
