import { isOwed } from '~/lib/comment/owed.ts';
import { byDay, isPromised } from '~/lib/comment/promised.ts';
import { byUrgency } from '~/lib/comment/urgency-order.ts';
import type { Surge } from '~/lib/triage/surge.ts';
import { queueItem, sumCoverage } from './board.ts';
import { database } from './database.ts';
import { learnFrom, surgesIn } from './topics.ts';
import type { Coverage, QueueItem } from './verdict.ts';

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
  const { comments, coverage } = database;
  return database.transaction('r', comments, coverage, async () => {
    const [rows, looks] = await Promise.all([comments.toArray(), coverage.toArray()]);
    const owed = rows
      .filter(isOwed)
      .sort((one, other) => byUrgency(one, other) || one.arrival - other.arrival);
    const promised = rows.filter(isPromised).sort(byDay);
    return {
      open: owed.filter(({ triage }) => !triage?.held).map(queueItem),
      waiting: rows.filter(({ triage, state }) => triage?.held && state !== 'answered').map(queueItem),
      promised: promised.map(queueItem),
      surges: surgesIn(rows, learnFrom(rows), Date.now()),
      coverage: sumCoverage(looks),
    };
  });
}
