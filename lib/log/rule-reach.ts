import { database } from './database.ts';
import type { CommentRow } from './rows.ts';
import { type RuleFigures, ruleFigures } from './rule-figures.ts';

/** Words shown as examples of what a rule was wrong about. */
const EXAMPLES = 5;

/**
 * A rule with what people said of it, how many comments it flags now (what muting it would change), and some
 * of the words that people called no breach, each once, in lower case.
 */
export type RuleReach = RuleFigures & { standing: number; examples: string[] };

/** All rules anybody has spoken of, the most dismissed first; fit for `observe`. */
export async function ruleReach(): Promise<RuleReach[]> {
  const rules = await ruleFigures();
  if (rules.length === 0) return [];
  const touched = await database.comments
    .filter(({ flags, decisions }) => flags.length > 0 || decisions.length > 0)
    .toArray();
  return rules.map((figures) => ({
    ...figures,
    standing: touched.filter((row) => !row.deleted && row.flags.some(({ rule }) => rule === figures.rule))
      .length,
    examples: wordsDismissed(touched, figures.rule).slice(0, EXAMPLES),
  }));
}

function wordsDismissed(rows: readonly CommentRow[], rule: string): string[] {
  const words = rows
    .flatMap(({ decisions }) => decisions)
    .filter(
      (decision) => decision.rule === rule && decision.decision === 'dismissed' && decision.words !== '',
    )
    .map((decision) => decision.words.toLowerCase());
  return [...new Set(words)];
}
