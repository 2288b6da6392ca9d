import { isOwed } from '~/lib/comment/owed.ts';
import { byDay } from '~/lib/comment/promised.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

/** So many lines are told by themselves; the queue holds the rest. */
const MOST = 7;
const DAY_MS = 86_400_000;

/** Lines of a summary, and how many there are in all. */
export type Pressing = { lines: QueueItem[]; of: number };

/** Comments whose deadline is over or ends within a day, the most urgent first. */
export function pressingOf(items: readonly QueueItem[], now: number): Pressing {
  const due = items.filter(
    (item) => isOwed(item) && (item.urgent !== null || isWithinDay(item.dueAt ?? undefined, now)),
  );
  return { lines: due.sort(byUrgency).slice(0, MOST), of: due.length };
}

/** Promises that end within a day or are over, the nearest first: those that the board counts. */
export function promisedOf(items: readonly QueueItem[], now: number): Pressing {
  const due = items.filter(({ triage }) => isWithinDay(triage?.promise?.dueAt, now));
  return { lines: due.sort(byDay).slice(0, MOST), of: due.length };
}

function isWithinDay(dueAt: string | undefined, now: number): boolean {
  return dueAt !== undefined && Date.parse(dueAt) - now < DAY_MS;
}
