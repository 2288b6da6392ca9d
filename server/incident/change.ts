import { z } from '@hono/zod-openapi';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { Problem } from '~/server/problem.ts';
import { lockCounter, setCounter } from '~/server/store/counter.ts';
import { findIncident, saveIncident } from '~/server/store/incidents.ts';
import { type Incident, outcomeSchema, statusSchema } from './incident.ts';

/** What a person may change; null takes an outcome or an executor off. */
export const changeSchema = z
  .strictObject({
    status: statusSchema.optional(),
    outcome: outcomeSchema.nullable().optional(),
    executor: z.string().min(1).max(256).nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Укажите status, outcome или executor')
  .openapi('IncidentChange');

export type Change = z.infer<typeof changeSchema>;

/**
 * Changes the given version of an incident and gives the next one.
 * Throws `Problem`: `incident.unknown`, or `precondition.stale` when somebody was faster.
 */
export async function changeIncident(
  database: Database,
  organisation: string,
  key: string,
  version: number,
  change: Change,
): Promise<Incident> {
  return transaction(database, async (tx) => {
    const seq = (await lockCounter(tx, organisation)) + 1;
    const before = await findIncident(tx, organisation, key);
    if (!before) throw new Problem('incident.unknown');
    if (before.version !== version) throw new Problem('precondition.stale');
    const { version: _, updated_at: __, ...facts } = before;
    const status = change.status ?? before.status;
    const after = {
      ...facts,
      status,
      outcome: change.outcome === undefined ? before.outcome : change.outcome,
      executor: change.executor === undefined ? before.executor : change.executor,
      closed_at: closedAt(before, status),
    };
    const incident = await saveIncident(tx, organisation, after, version, seq);
    await setCounter(tx, organisation, seq);
    return incident;
  });
}

function closedAt(before: Incident, status: Incident['status']): string | null {
  if (status !== 'closed' && status !== 'rejected') return null;
  return before.closed_at ?? new Date().toISOString();
}
