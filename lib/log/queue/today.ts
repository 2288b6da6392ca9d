import { isOwed } from '~/lib/comment/owed.ts';
import { database } from '~/lib/log/database.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { targetState } from '~/lib/log/outbox/target-state.ts';
import type { Coverage } from '~/lib/log/verdict.ts';
import { openItems, sumCoverage } from './board.ts';
import { onShelf } from './on-shelf.ts';
import type { Space } from './space.ts';

/** A target that refuses this device, with its words, or lines that were refused. */
export type DeliveryTrouble = { kind: 'stopped'; reason: string } | { kind: 'parked'; count: number };

/** Today's figures over all pages, for the popup. */
export type TodayFigures = {
  open: number;
  urgent: number;
  overdue: number;
  answeredToday: number;
  waitingForHub: number;
  /** Why sending needs a person; absent while it does not. */
  trouble?: DeliveryTrouble;
  /** Bytes taken and allowed, present when it is time to make room. */
  room?: Pick<Space, 'used' | 'quota'>;
  /** How much was looked at, over all pages: without it the counts say nothing. */
  coverage: Coverage;
};

/**
 * @param targets ids of the connected targets.
 * @param now today is the day of the device that holds this moment.
 */
export async function todayFigures(targets: readonly string[], now: Date): Promise<TodayFigures> {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  const [rows, answers, outbox, coverage] = await Promise.all([
    onShelf('live').filter(isOwed).toArray(),
    database.answers.where('postedAt').aboveOrEqual(midnight).toArray(),
    outboxFigures(targets),
    database.coverage.toArray(),
  ]);
  const trouble = await deliveryTrouble(targets, outbox.parked);
  const open = openItems(rows);
  return {
    open: open.length,
    urgent: open.filter(({ urgent }) => urgent !== null).length,
    overdue: open.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now.getTime()).length,
    answeredToday: new Set(answers.filter(({ gone }) => !gone).map(({ comment }) => comment)).size,
    waitingForHub: outbox.pending + outbox.parked,
    ...(trouble && { trouble }),
    coverage: sumCoverage(coverage),
  };
}

/** What the sign on the icon stands for; null while nothing needs a person. */
export async function deliveryTrouble(
  targets: readonly string[],
  parked: number,
): Promise<DeliveryTrouble | null> {
  const states = await Promise.all(targets.map(targetState));
  const paused = states.find((state) => state.paused !== null)?.paused;
  if (paused) return { kind: 'stopped', reason: paused.reason };
  return parked > 0 ? { kind: 'parked', count: parked } : null;
}
