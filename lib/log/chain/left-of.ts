import { type TimeLeft, timeLeft } from '~/lib/deadline/clock.ts';
import type { Verdict } from '~/lib/log/verdict.ts';

/**
 * The time that a comment has left at `now` (epoch ms): the one figure of the mark, the panel, the dashboard
 * and the export. Null when its time is unknown or nothing is owed: then there is nothing to count.
 */
export function leftOf({ startedAt, dueAt, triage }: Verdict, now: number): TimeLeft | null {
  if (startedAt === null || dueAt === null) return null;
  const warnings = triage?.warnings;
  return timeLeft({ startedAt, dueAt, ...(warnings && { warnings }) }, now);
}
