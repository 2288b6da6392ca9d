import { isOwed } from '~/lib/comment/owed.ts';
import { byDay, isPromised } from '~/lib/comment/promised.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { readLessons } from '~/lib/log/triage/lessons.ts';
import { surgesIn } from '~/lib/log/triage/topics.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { SURGE_SPAN_MS, type Surge } from '~/lib/triage/surge.ts';

/** What one shift hands to the next. */
export type Shift = {
  /** Waits for an answer, the most urgent first; without those that wait for facts. */
  open: QueueItem[];
  /** Held by «ждём факты». */
  waiting: QueueItem[];
  /** Interim answers and open promises, the nearest day first. */
  promised: QueueItem[];
  /** Topics far above their usual for this hour and day of the week. */
  surges: Surge[];
  coverage: Coverage;
};

/** The hand-over of what is known: lines of the queue in order of arrival, and how much was looked at. */
export function shiftOf(items: readonly QueueItem[], coverage: Coverage, surges: readonly Surge[]): Shift {
  const owed = items.filter(isOwed).sort(byUrgency);
  return {
    open: owed.filter(({ triage }) => !triage?.held),
    waiting: items.filter(({ triage, state }) => triage?.held && state !== 'answered'),
    promised: items.filter(isPromised).sort(byDay),
    surges: [...surges],
    coverage,
  };
}

/** Topics far above their usual now, as this log tells; fit for `observe`. */
export async function readSurges(): Promise<Surge[]> {
  const { comments, events } = database;
  return database.transaction('r', comments, events, async () => {
    const now = Date.now();
    const [lately, learned] = await Promise.all([postedLately(now), readLessons()]);
    return surgesIn(lately, learned, now);
  });
}

/** What surges are seen in, and the very first comment: it tells since when the usual is known. */
async function postedLately(now: number): Promise<CommentRow[]> {
  const { comments } = database;
  const since = new Date(now - SURGE_SPAN_MS).toISOString();
  const [first, lately] = await Promise.all([
    comments
      .orderBy('postedAt')
      .filter(({ voice, deleted }) => voice === 'citizen' && !deleted)
      .first(),
    comments.where('postedAt').aboveOrEqual(since).toArray(),
  ]);
  return first && first.postedAt !== null && first.postedAt < since ? [first, ...lately] : lately;
}
