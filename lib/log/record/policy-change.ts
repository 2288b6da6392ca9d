import canonicalize from 'canonicalize';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { EventData } from '~/lib/log/event.ts';
import type { Settings } from '~/lib/settings/schema.ts';

/** The part of the settings that says how soon and to whom an answer is owed. */
export type RuleSettings = Pick<Settings, 'policy'> & Partial<Pick<Settings, 'calendar'>>;

/** The `policy.changed` event, when deadlines and duties are no longer counted as the log says. */
export function diffPolicy(
  known: EventData<'policy.changed'> | null,
  { policy, calendar }: RuleSettings,
): EventDraft | null {
  const { id, version, normalHours, emergencyHours, limits, duty } = policy;
  const data: EventData<'policy.changed'> = {
    id,
    version,
    normalHours,
    emergencyHours,
    ...(limits && { limits }),
    ...(duty && { duty }),
    ...(calendar && { calendar }),
  };
  if (known && canonicalize(known) === canonicalize(data)) return null;
  return { type: 'policy.changed', key: null, page: null, data };
}
