import { type Clock, runClock } from './clock.ts';
import type { Pause } from './limit.ts';
import type { ClockName, Policy, Track } from './policy.ts';
import type { WorkTime } from './work-time.ts';

/** What is known of one comment that still waits for something; times are ISO 8601. */
export type Waiting = {
  track: Track;
  /** When the comment was written, or the question that is open now. */
  startedAt: string;
  /** True for a question of somebody who was answered before. */
  followUp: boolean;
  /** When the last interim answer was given; null while there is none. */
  interimAt: string | null;
  /** The promise that holds: when it was given and the end of its last day. */
  promise: { madeAt: string; dueAt: string } | null;
  pauses: readonly Pause[];
};

/** The nearest deadline, and what it is a deadline of. */
export type OpenClock = Clock & { of: ClockName | 'promise' };

/**
 * The nearest open deadline of a comment: the first reaction, or after an interim answer the final one,
 * the solution and the promise, whichever ends first. Null where nothing limits it or a pause holds it.
 */
export function openClock(waiting: Waiting, policy: Policy, work: WorkTime): OpenClock | null {
  const { track, startedAt, interimAt, followUp, promise, pauses } = waiting;
  const run = (of: ClockName, from: string): OpenClock[] => {
    const clock = runClock(policy, track, of, from, work, pauses);
    return clock ? [{ ...clock, of }] : [];
  };
  const clocks =
    interimAt === null ? run(followUp ? 'followUp' : 'reaction', startedAt) : run('final', interimAt);
  const promised: OpenClock[] = promise
    ? [{ startedAt: promise.madeAt, dueAt: promise.dueAt, policy: 'promise', of: 'promise' }]
    : [];
  const all = [...clocks, ...run('solution', startedAt), ...promised];
  return all.reduce<OpenClock | null>(
    (first, one) => (first && first.dueAt <= one.dueAt ? first : one),
    null,
  );
}

/** True when a pause holds the clocks now. */
export function isHeld(pauses: readonly Pause[]): boolean {
  return pauses.some(({ to }) => to === null);
}
