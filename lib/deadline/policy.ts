/** Which clock runs: the ordinary one, or the one of an emergency («ЧП»). */
export type Track = 'normal' | 'emergency';

/** Deadlines of the first reaction, with where they come from. */
export type Policy = {
  id: string;
  version: number;
  /** Where the hours come from, in words for the user; empty when nobody said. */
  source: string;
  /** Hours by the calendar, nights and holidays included. */
  hours: Readonly<Record<Track, number>>;
  /** Shares of the time at which the clock turns amber and red. */
  warnAt: readonly [soon: number, urgent: number];
};

/** A policy as the settings keep it. */
export type PolicyLike = { id: string; version: number; normalHours: number; emergencyHours: number };

/** Warnings of every policy (product.md §3: `warnAt 50/80 %`). */
export const WARN_AT: Policy['warnAt'] = [0.5, 0.8];

/** Sources of the policies that the product ships, by id (product.md R32, R33). */
const SOURCES: Readonly<Record<string, string>> = {
  'podmoskovye-2020': '«Инцидент», Московская область, 2020: первая реакция за 8 ч, ЧП за 1 ч',
};

/** Policy in force from its setting. */
export function policyFrom(setting: PolicyLike): Policy {
  return {
    id: setting.id,
    version: setting.version,
    source: SOURCES[setting.id] ?? '',
    hours: { normal: setting.normalHours, emergency: setting.emergencyHours },
    warnAt: WARN_AT,
  };
}
