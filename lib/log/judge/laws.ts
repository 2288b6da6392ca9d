import { calendarFrom } from '~/lib/deadline/calendar.ts';
import type { InForce } from '~/lib/deadline/history.ts';
import { type Policy, policyFrom } from '~/lib/deadline/policy.ts';
import { type WorkTime, workTimeOf } from '~/lib/deadline/work-time.ts';
import type { EventData } from '~/lib/log/event.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import type { DutyPreset } from '~/lib/triage/duty.ts';

/** Everything one policy says: the deadlines, the working time they run in, who must be answered. */
export type Law = { policy: Policy; work: WorkTime; preset: DutyPreset };

/** Laws in order of time, at least one. */
export type Laws = readonly InForce<Law>[];

/** The zone of a policy that was written before calendars were. */
const FORMER_ZONE = 'Europe/Moscow';

/** To work out the years of a calendar takes long; the same policy comes with every batch. */
const known = new Map<string, Law>();

/** The laws of a projection; that of a new installation before any was written. */
export function lawsOf({ policies }: Pick<Projection, 'policies'>): Laws {
  if (policies.length === 0) return [{ since: 0, policy: lawOf(DEFAULT_SETTINGS.policy) }];
  return policies.map(({ since, policy }) => ({ since: Date.parse(since), policy: lawOf(policy) }));
}

/** The law in force now. */
export function lawNow(laws: Laws): Law {
  return laws.at(-1)?.policy ?? lawOf(DEFAULT_SETTINGS.policy);
}

function lawOf(setting: EventData<'policy.changed'>): Law {
  const name = JSON.stringify(setting);
  const law = known.get(name) ?? {
    policy: policyFrom(setting),
    work: workTimeOf(calendarFrom(setting.calendar ?? { zone: FORMER_ZONE })),
    preset: setting.duty ?? 'cur',
  };
  known.set(name, law);
  return law;
}
