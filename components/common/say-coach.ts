import type { Fact } from '~/lib/answer/rule.ts';
import type { PartId, SituationId } from '~/lib/answer/situations.ts';
import { textOf } from '~/lib/locale/texts.ts';

/** Names of texts hold no hyphen. */
const keyOf = (id: string) => id.replaceAll('-', '_');

/** A finding as far as its sentence goes, also one that came from another device. */
type Said = { rule: string; variant?: string | undefined; values?: readonly string[] | undefined };

/** What is said to the author about one finding. */
export function sayFinding({ rule, variant, values = [] }: Said): string {
  const key = `coach_say_${keyOf(rule)}`;
  return (variant === undefined ? '' : textOf(`${key}_${variant}`, values)) || textOf(key, values);
}

/** Name of a rule, for whoever looks over many drafts; its id where it has none. */
export function sayRule(rule: string): string {
  return textOf(`coach_rule_${keyOf(rule)}`, []) || rule;
}

/** Names of rules in a line: «Приветствие», «Имя». */
export function sayRules(rules: readonly string[]): string {
  return rules.map((rule) => `«${sayRule(rule)}»`).join(', ');
}

/** Why a rule speaks, shown on «почему?»; `why` is the key that the rule names. */
export function sayWhy(why: string): string {
  return textOf(why, []);
}

/** The question for a fact that no word can stand for. */
export function sayFact(fact: Fact): string {
  return textOf(`coach_ask_${fact}`, []);
}

/** Name of a situation. */
export function saySituation(id: SituationId): string {
  return textOf(`coach_situation_${keyOf(id)}`, []);
}

/** Label of a part of an answer and the question that fills it. */
export function sayPart(id: PartId): { label: string; cue: string } {
  return { label: textOf(`coach_part_${keyOf(id)}`, []), cue: textOf(`coach_cue_${keyOf(id)}`, []) };
}
