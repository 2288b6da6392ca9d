import { sayFlagRule } from '~/components/common/flag-rule.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Choice } from '~/lib/log/calibration/judgement-schema.ts';
import type { CardRow } from '~/lib/log/calibration/rows.ts';

/** What is chosen on a card, in words. */
export const CHOICE_WORDS: Record<Choice, MessageKey> = {
  remove: 'calib_choice_remove',
  keep: 'calib_choice_keep',
};

const DECIDED: Record<CardRow['by'], Record<Choice, MessageKey>> = {
  flag: { remove: 'calib_flag_confirmed', keep: 'calib_flag_dismissed' },
  removal: { remove: 'calib_removed', keep: 'calib_removed' },
  appeal: { remove: 'calib_appeal_refused', keep: 'calib_appeal_granted' },
  review: { remove: 'calib_review_agreed', keep: 'calib_review_disagreed' },
};

/** What the organisation decided: «Флаг сняли: это не нарушение.» */
export function sayDecided({ by, outcome }: Pick<CardRow, 'by' | 'outcome'>): string {
  return say(DECIDED[by][outcome]);
}

/** By which rule: that of the page, or why the flag stood there; null where none is known. */
export function sayRule({ rule, flag }: Pick<CardRow, 'rule' | 'flag'>): string | null {
  if (rule) return say('calib_rule', rule.number, rule.text);
  return flag === null ? null : say('calib_flag_rule', sayFlagRule(flag));
}

/** How the team judged the case: «7 из 9 решили так же, как организация», or that too few did. Never who. */
export function sayTeam({ counts, outcome, target, judged }: CardRow): string {
  if (target === null) return say('calib_team_none');
  if (judged && !judged.sent) return say('calib_team_waiting');
  if (!counts) return say('calib_team_scarce');
  return sayCount('calib_team', counts[outcome], counts.remove + counts.keep);
}
