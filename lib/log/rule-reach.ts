import { database } from './database.ts';
import { type RuleFigures, ruleFigures } from './rule-figures.ts';

/** A rule with what people said of it, and how many comments it flags now: what muting it would change. */
export type RuleReach = RuleFigures & { standing: number };

/** All rules anybody has spoken of, the most dismissed first; fit for `observe`. */
export async function ruleReach(): Promise<RuleReach[]> {
  const rules = await ruleFigures();
  if (rules.length === 0) return [];
  const flagged = await database.comments
    .filter(({ flags, deleted }) => !deleted && flags.length > 0)
    .toArray();
  return rules.map((figures) => ({
    ...figures,
    standing: flagged.filter(({ flags }) => flags.some(({ rule }) => rule === figures.rule)).length,
  }));
}
