import { parseKey } from '~/lib/comment/key.ts';
import { say } from '~/lib/locale/say.ts';
import type { RuleRef } from '~/lib/log/moderation/moderation-events.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { pageRules } from './page-rules.ts';

/** The rules of the page that a comment stands on, and its ladder. */
export async function rulesAt(key: string) {
  const { network = 'vk', owner = '' } = parseKey(key) ?? {};
  return pageRules(await readSettings(), { network, owner });
}

type Found = { rule: RuleRef | null } | { ok: false; reason: string };

/** A rule of the comment's page by its number; one that the page does not have is refused. */
export async function ruleOf(key: string | undefined, number: string | null): Promise<Found> {
  if (number === null || key === undefined) return { rule: null };
  const { rules } = await rulesAt(key);
  const found = rules.find((rule) => rule.number === number);
  return found ? { rule: { number: found.number, text: found.text } } : unknownRule(number);
}

/** What is answered to the number of a rule that the page does not have. */
export function unknownRule(number: string): { ok: false; reason: string } {
  return { ok: false, reason: say('moderation_refused_unknown_rule', number) };
}
