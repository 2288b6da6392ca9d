const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Time that is rounded to, and the least that a body gets. */
const STEP = 5 * MINUTE;

/** By what a day of facts was proposed: half of what is left, or a plain time where nothing is left or nothing runs. */
export type FactsDue = { until: number; by: 'half' | 'late' | 'none' };

/**
 * When facts are needed so that an answer is still in time: half of what is left until the deadline of the
 * answer, so that the other half is left to write it. All moments are epoch ms.
 * @param dueAt the nearest deadline; null where none runs.
 */
export function factsDue(dueAt: number | null, now: number): FactsDue {
  if (dueAt === null) return { until: onStep(now + 4 * HOUR), by: 'none' };
  const half = onStep(now + (dueAt - now) / 2);
  return half - now >= STEP ? { until: half, by: 'half' } : { until: onStep(now + HOUR), by: 'late' };
}

function onStep(at: number): number {
  return Math.floor(at / STEP) * STEP;
}
