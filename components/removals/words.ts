import { sayFlagKind } from '~/components/common/flag-view.ts';
import type { IconName } from '~/components/common/icon-paths.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import type {
  AppealState,
  CaseList,
  RemovalCase,
  RestoreReason,
  RulingState,
} from '~/lib/report/removals/removal-case.ts';

export const LIST_WORDS: Record<CaseList, MessageKey> = {
  question: 'audit_list_question',
  criticism: 'audit_list_criticism',
  reasonless: 'audit_list_reasonless',
  restore: 'audit_list_restore',
  appealed: 'audit_list_appealed',
};

/** What a list counts, in one sentence. */
export const LIST_FORMULAS: Record<CaseList, MessageKey> = {
  question: 'audit_formula_question',
  criticism: 'audit_formula_criticism',
  reasonless: 'audit_formula_reasonless',
  restore: 'audit_formula_restore',
  appealed: 'audit_formula_appealed',
};

export const REMOVER_WORDS: Record<RemovalRow['by'], MessageKey> = {
  us: 'audit_by_us',
  page: 'audit_by_page',
  author: 'audit_by_author',
  network: 'audit_by_network',
  unknown: 'audit_by_unknown',
};

export const APPEAL_WORDS: Record<AppealState, MessageKey> = {
  none: 'audit_appeal_none',
  open: 'audit_appeal_open',
  granted: 'audit_appeal_granted',
  refused: 'audit_appeal_refused',
};

export const RULING_WORDS: Record<RulingState, MessageKey> = {
  none: 'audit_ruling_none',
  right: 'audit_ruling_right',
  wrong: 'audit_ruling_wrong',
};

export const RESTORE_WORDS: Record<RestoreReason, MessageKey> = {
  granted: 'audit_restore_granted',
  disagreed: 'audit_restore_disagreed',
  criticism: 'audit_restore_criticism',
  question: 'audit_restore_question',
  lexicon: 'audit_restore_lexicon',
  muted: 'audit_restore_muted',
};

/** «мат», «оскорбление», «угроза» in a row; empty for none. */
export function sayKinds(kinds: readonly FlagKind[]): string {
  return kinds.map(sayFlagKind).join(', ');
}

/** How it left the page and whether it is back, as an icon and words. */
export function stateOf({ removal }: RemovalCase): {
  icon: IconName;
  tone: 'quiet' | 'answered';
  words: string;
} {
  if (removal.undoneAt !== null) return { icon: 'refresh', tone: 'answered', words: say('audit_state_back') };
  const icon = removal.by === 'unknown' ? 'question' : 'trash';
  return { icon, tone: 'quiet', words: say(REMOVER_WORDS[removal.by]) };
}
