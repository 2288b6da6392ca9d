import { isOwed } from '~/lib/comment/owed.ts';
import { byDay, isPromised } from '~/lib/comment/promised.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { readLessons } from '~/lib/log/triage/lessons.ts';
import { surgesIn } from '~/lib/log/triage/topics.ts';
import type { Coverage, QueueItem } from '~/lib/log/verdict.ts';
import { SURGE_SPAN_MS, type Surge } from '~/lib/triage/surge.ts';
import { queueItem, sumCoverage } from './board.ts';
import { onShelf } from './on-shelf.ts';

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

/** The state of all pages for the hand-over; fit for `observe`. */
export async function readShift(): Promise<Shift> {
  const { comments, coverage, events } = database;
  return database.transaction('r', comments, coverage, events, async () => {
    const now = Date.now();
    const [rows, looks, lately, learned] = await Promise.all([
      onShelf('live').toArray(),
      coverage.toArray(),
      postedLately(now),
      readLessons(),
    ]);
    const owed = rows
      .filter(isOwed)
      .sort((one, other) => byUrgency(one, other) || one.arrival - other.arrival);
    const promised = rows.filter(isPromised).sort(byDay);
    return {
      open: owed.filter(({ triage }) => !triage?.held).map(queueItem),
      waiting: rows.filter(({ triage, state }) => triage?.held && state !== 'answered').map(queueItem),
      promised: promised.map(queueItem),
      surges: surgesIn(lately, learned, now),
      coverage: sumCoverage(looks),
    };
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
