import type { RemovalRecords } from '~/lib/log/removal-records.ts';
import type { RuleReach } from '~/lib/log/rule-reach.ts';
import type { Ladder } from '~/lib/moderation/ladder.ts';
import type { PageRule } from '~/lib/moderation/page-rules.ts';

/** What the audit of removals is shown from. */
export type RemovalsData = {
  records: RemovalRecords;
  rules: readonly RuleReach[];
  /** Id of this device; null while it has written nothing. */
  device: string | null;
  /** Rules and ladder of a page. */
  settingsOf: (page: string) => { rules: readonly PageRule[]; ladder: Ladder };
};
