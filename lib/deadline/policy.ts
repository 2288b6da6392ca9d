/** Which clock runs: the ordinary one, or the one of an emergency («ЧП»). */
export type Track = 'normal' | 'emergency';

/** Deadlines of the first reaction; `id@version` is kept with every deadline it gave. */
export type Policy = {
  id: string;
  version: number;
  /** Hours by the calendar, nights and holidays included. */
  hours: Readonly<Record<Track, number>>;
  /** Shares of the time at which the clock turns amber and red. */
  warnAt: readonly [soon: number, urgent: number];
};

/** A policy as the settings keep it. */
export type PolicyLike = { id: string; version: number; normalHours: number; emergencyHours: number };

/** Warnings of every policy (product.md §3: `warnAt 50/80 %`). */
export const WARN_AT: Policy['warnAt'] = [0.5, 0.8];

/** Policy in force from its setting. */
export function policyFrom(setting: PolicyLike): Policy {
  return {
    id: setting.id,
    version: setting.version,
    hours: { normal: setting.normalHours, emergency: setting.emergencyHours },
    warnAt: WARN_AT,
  };
}
