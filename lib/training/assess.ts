import { check } from '~/lib/answer/check.ts';
import { partStates } from '~/lib/answer/part-done.ts';
import type { CaseDraft, CaseOf, Deed } from './case.ts';
import { draftIn } from './draft-in.ts';
import { removes } from './judge-fault.ts';

/** What came of one try at a case. */
export type Assessment = { right: boolean; falseRemoval: boolean };

/** How a comment was classified; `rule` is the number cited for a removal. */
export type Classification = { do: Deed; rule: string | null };

/**
 * Whether a classification is the expected one: the deed and, where something is removed, the rule it is removed
 * by. Removing what must stay is a false removal whatever the rule.
 */
export function assessClassification(each: CaseOf<'classify'>, given: Classification): Assessment {
  const falseRemoval = removes(given.do) && !removes(each.answer.do) && each.flags.length === 0;
  const sameRule = !removes(each.answer.do) || given.rule === each.answer.rule;
  return { right: given.do === each.answer.do && sameRule, falseRemoval };
}

/** An answer of one's own passes when the coach finds nothing that must or should be changed, and says the main thing. */
export function assessAnswer(each: CaseOf<'write'>, draft: CaseDraft): Assessment {
  const own = draftIn(each, draft);
  const weighty = check(own).some(({ level }) => level !== 'hint');
  const said = partStates(each.situation, own).some(({ done }) => done);
  return { right: draft.text.trim() !== '' && !weighty && said, falseRemoval: false };
}
