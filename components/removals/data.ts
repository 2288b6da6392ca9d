import type { RuleReach } from '~/lib/log/moderation/rule-reach.ts';
import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { Ladder } from '~/lib/moderation/ladder.ts';
import type { PageRule } from '~/lib/moderation/page-rules.ts';
import type { Role } from '~/lib/settings/roles.ts';

/** What the audit of removals is shown from. */
export type RemovalsData = {
  records: RemovalRecords;
  rules: readonly RuleReach[];
  /** Id of this device; null while it has written nothing. */
  device: string | null;
  /** What a hub calls this device; null where none knows it. */
  role: Role | null;
  /** Whose device it is to the hub; empty where that was not told. */
  person: string;
  /** Names of colleagues by the id of their device, where a hub told them. */
  names?: ReadonlyMap<string, string>;
  /** Rules and ladder of a page. */
  settingsOf: (page: string) => { rules: readonly PageRule[]; ladder: Ladder };
};
