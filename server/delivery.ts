import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import canonicalize from 'canonicalize';
import { deliverySchema, EVENT_VERSION, type LogEvent } from '~/lib/log/event.ts';
import { isUnstorable } from './database-failure.ts';
import { readEvent } from './incident/readable-event.ts';
import type { Database } from './postgres/connect.ts';
import { invalid, Problem, problemBody, problemSchema } from './problem.ts';
import { isSameHash } from './secret.ts';
import { type Source, takeEvent } from './store/events.ts';

/** What came of one delivery. `event_id` is null when not even that could be read. */
export const takenSchema = z
  .object({
    event_id: z.string().nullable(),
    status: z.enum(['applied', 'duplicate', 'rejected', 'conflict']),
    problem: problemSchema.optional(),
  })
  .openapi('Taken');

export type Taken = z.infer<typeof takenSchema>;

/**
 * Takes one delivery as it came over the wire and tells what came of it; a bad one is a result, not an error.
 * Throws only when the database fails, in which case the whole batch may be sent again.
 */
export async function takeDelivery(database: Database, source: Source, raw: unknown): Promise<Taken> {
  const event_id = idSchema.safeParse(raw).data?.event.id ?? null;
  try {
    const status = await takeChecked(database, source, raw);
    if (status !== 'conflict') return { event_id, status };
    return { event_id, status, problem: problemBody(new Problem('event.conflict')) };
  } catch (error) {
    const problem = isUnstorable(error) ? new Problem('event.invalid') : error;
    if (!(problem instanceof Problem)) throw error;
    return { event_id, status: 'rejected', problem: problemBody(problem) };
  }
}

const idSchema = z.object({ event: z.object({ id: z.string().max(128) }) });
const versionSchema = z.object({ event: z.object({ v: z.number() }) });

async function takeChecked(database: Database, source: Source, raw: unknown) {
  const version = versionSchema.safeParse(raw).data?.event.v ?? EVENT_VERSION;
  if (version > EVENT_VERSION) throw new Problem('event.newer');
  const parsed = deliverySchema.safeParse(raw);
  if (!parsed.success) throw invalid('event.invalid', '#', parsed.error);
  const { event, personal } = parsed.data;
  if (!isSameHash(hashOfEvent(event), event.hash)) throw new Problem('event.altered');
  const reading = readEvent(event, personal);
  if (!reading.ok) throw invalid('event.invalid', '#/event/data', reading.error);
  return takeEvent(database, source, event, personal, reading.event);
}

/** SHA-256 over the canonical JSON (RFC 8785) of the event without its hash, as the device computed it. */
function hashOfEvent({ hash: _, ...event }: LogEvent): string {
  return createHash('sha256')
    .update(canonicalize(event) ?? '')
    .digest('hex');
}
