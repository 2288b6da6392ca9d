import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import { type OpennessStep, opennessEventSchemas, type StepState } from './openness-events.ts';

/** What was found of one step of a page last, when (ISO 8601 by the clock of the device) and by whom. */
export type StepCheck = {
  page: PageKey;
  step: OpennessStep;
  state: StepState;
  at: string;
  /** Null where the device has no name in a team. */
  by: string | null;
};

/** The last check of every step of every page; fit for `observe`. */
export async function readChecks(): Promise<StepCheck[]> {
  const events = await database.events.where('type').equals('openness.checked').sortBy('seq');
  return checksOf(events);
}

/** The last check of every step of every page, from events in order. */
export function checksOf(events: readonly LogEvent[]): StepCheck[] {
  const last = new Map<string, StepCheck>();
  for (const { type, page, at, data } of events) {
    if (type !== 'openness.checked' || page === null) continue;
    const told = opennessEventSchemas[type].safeParse(data);
    if (!told.success) continue;
    const { step, state } = told.data;
    if (state === 'unknown') last.delete(`${page} ${step}`);
    else last.set(`${page} ${step}`, { ...told.data, state, page, at });
  }
  return [...last.values()];
}
