/**
 * How well the page is understood. `degraded`: something required stopped matching or the counter
 * disagrees; `blind`: comments are there by the network's own count and none could be read.
 */
export type HealthState = 'ok' | 'degraded' | 'blind';

/** One reason, named so that it can be shown, logged and reported. */
export type HealthProblem =
  /** `count` 0: nobody knows how many. */
  | { kind: 'missing'; field: string; count: number }
  | { kind: 'counter'; post: string; seen: number; total: number }
  | { kind: 'blind'; post: string; total: number | null };

/** A field that is read by a variant kept in reserve: which of how many, counted from 1. */
export type Fallback = { field: string; variant: number; of: number };

export type Health = {
  state: HealthState;
  problems: HealthProblem[];
  /** Fields read by a variant kept in reserve; absent when nobody looked. */
  fallbacks?: Fallback[] | undefined;
};
