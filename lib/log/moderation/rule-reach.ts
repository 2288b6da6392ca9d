import { Dexie } from 'dexie';
import { database } from '~/lib/log/database.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import { type RuleFigures, ruleFigures } from './rule-figures.ts';

/** Words shown as examples of what a rule was wrong about. */
const EXAMPLES = 5;

/**
 * A rule with what people said of it, how many comments it flags now (what muting it would change), and some
 * of the words that people called no breach, each once, in lower case.
 */
export type RuleReach = RuleFigures & { standing: number; examples: string[] };

/** All rules anybody has spoken of, the most dismissed first; `pages` are those that have comments. May be called inside a transaction. */
export async function rulesNow(pages: readonly PageKey[]): Promise<RuleReach[]> {
  const rules = await ruleFigures();
  if (rules.length === 0) return [];
  const touched = await touchedRows(pages);
  return rules.map((figures) => ({
    ...figures,
    standing: touched.filter((row) => !row.deleted && row.flags.some(({ rule }) => rule === figures.rule))
      .length,
    examples: wordsDismissed(touched, figures.rule).slice(0, EXAMPLES),
  }));
}

/** Comments with a flag, and those of which somebody said that they are no breach. */
async function touchedRows(pages: readonly PageKey[]): Promise<CommentRow[]> {
  const { comments, events } = database;
  const dismissed = await events.where('type').equals('flag.dismissed').toArray();
  const flagged = await Promise.all(
    pages.map((page) =>
      comments.where('[page+flags.length]').between([page, 1], [page, Dexie.maxKey]).toArray(),
    ),
  );
  const others = await comments.bulkGet([...new Set(dismissed.flatMap(({ key }) => key ?? []))]);
  const rows = [...flagged.flat(), ...others.filter((row) => row !== undefined)];
  return [...new Map(rows.map((row) => [row.key, row])).values()];
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
