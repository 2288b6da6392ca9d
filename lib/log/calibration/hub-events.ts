import { database } from '~/lib/log/database.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import type { CalibrationEventRow, DecisionEvent } from './rows.ts';

/** Older decisions are drawn no more, ms. */
const KEPT_MS = 140 * 86_400_000;

/** Decisions of a hub's team that were read so far. */
export async function decisionsAt(target: string): Promise<CalibrationEventRow[]> {
  return database.calibrationEvents.where('target').equals(target).sortBy('at');
}

/** Up to where they were read; null before the first time. */
export async function decisionsCursor(target: string): Promise<string | null> {
  const known = await database.meta.get(cursorName(target));
  return typeof known?.value === 'string' ? known.value : null;
}

/** Takes decisions in, with the bookmark after them; those of comments that were erased go, and their cards too. */
export async function keepDecisions(
  target: string,
  events: readonly DecisionEvent[],
  cursor: string,
  now: Date,
): Promise<void> {
  const { calibrationEvents, calibrationCards, meta } = database;
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  const rows = events.filter(({ type, at }) => type !== 'data.erased' && at >= since);
  const erased = events.flatMap(erasedKeys);
  await database.transaction('rw', calibrationEvents, calibrationCards, meta, async () => {
    await calibrationEvents.bulkPut(rows.map((row) => ({ ...row, target })));
    await forgetCalibration(erased);
    await meta.put({ name: cursorName(target), value: cursor });
  });
}

/** Takes away what is kept about these comments to judge by. */
export async function forgetCalibration(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await database.calibrationEvents.where('key').anyOf(keys).delete();
  await database.calibrationCards.where('key').anyOf(keys).delete();
}

/** Takes away decisions and cards that are too old to be shown. */
export async function forgetOldCalibration(now: Date): Promise<void> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  await database.calibrationEvents.where('at').below(since).delete();
  await database.calibrationCards.filter(({ drawnAt }) => drawnAt < since).delete();
}

function erasedKeys({ type, data }: DecisionEvent): string[] {
  if (type !== 'data.erased') return [];
  return eventDataSchemas[type].safeParse(data).data?.keys ?? [];
}

function cursorName(target: string): string {
  return `calibration:${target}`;
}
