import type { PolicySetting } from '~/lib/settings/schema.ts';
import type { EventDraft } from './chain.ts';

/** The `policy.changed` event, when the deadlines are no longer counted as the log says. */
export function diffPolicy(known: PolicySetting | null, setting: PolicySetting): EventDraft | null {
  const { id, version, normalHours, emergencyHours } = setting;
  const same =
    known?.id === id &&
    known.version === version &&
    known.normalHours === normalHours &&
    known.emergencyHours === emergencyHours;
  if (same) return null;
  return {
    type: 'policy.changed',
    key: null,
    page: null,
    data: { id, version, normalHours, emergencyHours },
  };
}
