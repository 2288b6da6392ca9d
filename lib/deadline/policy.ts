/** Which row of a policy applies: ordinary, raised importance, fast track («фаст-трек»), emergency («ЧП»). */
export const TRACKS = ['normal', 'important', 'fast', 'emergency'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * What is waited for: the first reaction, the final answer after an interim one, the solution of the
 * problem, the next answer to somebody who asked again.
 */
export const CLOCKS = ['reaction', 'final', 'solution', 'followUp'] as const;
export type ClockName = (typeof CLOCKS)[number];

/** `hour` and `day` run by the calendar, nights and holidays included; the others only in working time. */
export const LIMIT_UNITS = ['hour', 'workingHour', 'day', 'workingDay'] as const;

/** How long a clock may run: 8 hours, 7 working days. */
export type Limit = { amount: number; unit: (typeof LIMIT_UNITS)[number] };

/** Limits of one track; a clock that is left out does not run. */
export type Limits = { readonly [C in ClockName]?: Limit | undefined };

/** Deadlines; `id@version` is kept with every deadline it gave. */
export type Policy = {
  id: string;
  version: number;
  limits: Readonly<Record<Track, Limits>>;
  /** Shares of the time at which the clock turns amber and red. */
  warnAt: readonly [soon: number, urgent: number];
};

/** A policy as the settings keep it; `limits` goes before the two plain figures of hours by the calendar. */
export type PolicyLike = {
  id: string;
  version: number;
  normalHours: number;
  emergencyHours: number;
  limits?: { readonly [T in Track]?: Limits | undefined } | undefined;
};

/** Warnings of every policy (product.md §3: `warnAt 50/80 %`). */
export const WARN_AT: Policy['warnAt'] = [0.5, 0.8];

/** Policy in force from its setting. The clocks of an emergency run by the calendar always (product.md D7). */
export function policyFrom(setting: PolicyLike): Policy {
  const { id, version, normalHours, emergencyHours, limits = {} } = setting;
  return {
    id,
    version,
    warnAt: WARN_AT,
    limits: {
      normal: { reaction: { amount: normalHours, unit: 'hour' }, ...limits.normal },
      important: limits.important ?? {},
      fast: limits.fast ?? {},
      emergency: byCalendar({ reaction: { amount: emergencyHours, unit: 'hour' }, ...limits.emergency }),
    },
  };
}

/**
 * Limit of one clock; null when it does not run. Who asked again is answered as fast as at first where
 * nothing else is said; a track that says nothing of a clock has that of the ordinary one, except for
 * the solution, which is owed only where the track says so.
 */
export function limitOf(policy: Policy, track: Track, clock: ClockName): Limit | null {
  const own = policy.limits[track][clock];
  if (own) return own;
  if (clock === 'followUp') return limitOf(policy, track, 'reaction');
  return clock === 'solution' ? null : (policy.limits.normal[clock] ?? null);
}

/** How a policy is named beside its deadlines: `podmoskovye-2020@1`. */
export function policyName({ id, version }: Pick<Policy, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

const CALENDAR_UNIT = { hour: 'hour', workingHour: 'hour', day: 'day', workingDay: 'day' } as const;

function byCalendar(limits: Limits): Limits {
  const entries = CLOCKS.flatMap((clock) => {
    const limit = limits[clock];
    return limit ? [[clock, { ...limit, unit: CALENDAR_UNIT[limit.unit] }]] : [];
  });
  return Object.fromEntries(entries);
}
