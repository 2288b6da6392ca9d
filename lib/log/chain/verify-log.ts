import type { LogEvent } from '~/lib/log/event.ts';
import { type ChainReport, type Link, verifyChain } from './chain.ts';
import { linksAfter } from './links-after.ts';

/** What a check of the whole log found; times are ISO 8601 by the clock of the device. */
export type LogReport =
  | { ok: true; count: number; until: string | null }
  | { ok: false; brokenAt: number; at: string; why: Extract<ChainReport, { ok: false }>['why'] };

/** Lines checked in one go: about 5 ms, so that a page stays awake meanwhile. */
const STEP = 200;

/**
 * Checks the stored log from its first line to its last, in steps between which the page answers.
 * @param onProgress hears how many lines fitted so far.
 * @returns the first line that does not fit, or how many there are and when the last was written. A log cut
 * off at its end is whole by itself: its number of lines and last time tell.
 */
export async function verifyLog(onProgress?: (checked: number) => void): Promise<LogReport> {
  let tail: LogEvent | undefined;
  for (;;) {
    const portion = await linksAfter(tail?.seq ?? 0);
    if (portion.length === 0) return { ok: true, count: tail?.seq ?? 0, until: tail?.at ?? null };
    for (const step of stepsOf(portion)) {
      const fault = faultIn(step, tail);
      if (fault) return fault;
      tail = step.at(-1)?.event;
      onProgress?.(tail?.seq ?? 0);
      await nextTask();
    }
  }
}

function faultIn(step: readonly Link[], tail: LogEvent | undefined): LogReport | null {
  const report = verifyChain(step, tail);
  if (report.ok) return null;
  const broken = step.find(({ event }) => event.seq === report.brokenAt);
  return { ok: false, brokenAt: report.brokenAt, why: report.why, at: broken?.event.at ?? '' };
}

function* stepsOf(portion: readonly Link[]): Generator<Link[]> {
  for (let from = 0; from < portion.length; from += STEP) yield portion.slice(from, from + STEP);
}

/** A timer, not a microtask: input and drawing go first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
