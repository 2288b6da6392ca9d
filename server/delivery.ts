import { hash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import canonicalize from 'canonicalize';
import { deliverySchema, EVENT_VERSION, type LogEvent } from '~/lib/log/event.ts';
import { isUnstorable } from './database-failure.ts';
import { readEvent } from './incident/readable-event.ts';
import type { Database } from './postgres/connect.ts';
import { invalid, Problem, problemBody, problemSchema } from './problem.ts';
import { isSameHash } from './secret.ts';
import type { CheckedEvent, Source } from './store/events.ts';
import { type Intake, takeEvents } from './store/take-events.ts';

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
 * Takes deliveries as they came over the wire, in their order, and tells what came of each; a bad one is a
 * result, not an error, and holds nothing back. Throws only when the database fails, in which case the whole
 * batch may be sent again.
 */
export async function takeDeliveries(
  database: Database,
  source: Source,
  raws: readonly unknown[],
): Promise<Taken[]> {
  const read = raws.map(readDelivery);
  const whole = read.flatMap((one) => ('event' in one ? one : []));
  const taken = whole.length === 0 ? [] : await take(database, source, whole);
  return read.flatMap((one) => ('event' in one ? taken.splice(0, 1) : one));
}

/** One event that the database cannot hold must not refuse the others: then they go one by one. */
async function take(database: Database, source: Source, events: readonly CheckedEvent[]): Promise<Taken[]> {
  try {
    const intakes = await takeEvents(database, source, events);
    return events.map(({ event }, index) => takenAs(event.id, intakes[index] ?? 'applied'));
  } catch (error) {
    if (!isUnstorable(error)) throw error;
  }
  const [only, ...others] = events;
  if (only && others.length === 0) return [refused(only.event.id, new Problem('event.invalid'))];
  const results: Taken[] = [];
  for (const one of events) results.push(...(await take(database, source, [one])));
  return results;
}

function takenAs(event_id: string, status: Intake): Taken {
  if (status === 'foreign') return refused(event_id, new Problem('event.foreign'));
  if (status !== 'conflict') return { event_id, status };
  return { event_id, status, problem: problemBody(new Problem('event.conflict')) };
}

function refused(event_id: string | null, problem: Problem): Taken {
  return { event_id, status: 'rejected', problem: problemBody(problem) };
}

const idSchema = z.object({ event: z.object({ id: z.string().max(128) }) });
const versionSchema = z.object({ event: z.object({ v: z.number() }) });

function readDelivery(raw: unknown): CheckedEvent | Taken {
  try {
    return checked(raw);
  } catch (error) {
    const id = idSchema.safeParse(raw).data?.event.id ?? null;
    if (error instanceof Problem) return refused(id, error);
    // Nested so deep that it cannot be walked through: that one alone is refused.
    if (error instanceof RangeError) return refused(id, new Problem('event.invalid'));
    throw error;
  }
}

/** Throws `Problem`: `event.newer`, `event.invalid`, `event.altered`. */
function checked(raw: unknown): CheckedEvent {
  const parsed = deliverySchema.safeParse(raw);
  const version = parsed.success ? parsed.data.event.v : versionSchema.safeParse(raw).data?.event.v;
  if ((version ?? EVENT_VERSION) > EVENT_VERSION) throw new Problem('event.newer');
  if (!parsed.success) throw invalid('event.invalid', '#', parsed.error);
  const { event, personal } = parsed.data;
  if (!isSameHash(hashOfEvent(event), event.hash)) throw new Problem('event.altered');
  const reading = readEvent(event, personal);
  if (!reading.ok) throw invalid('event.invalid', '#/event/data', reading.error);
  return { event, personal, about: reading.event };
}

/** SHA-256 over the canonical JSON (RFC 8785) of the event without its hash, as the device computed it. */
function hashOfEvent({ hash: _, ...event }: LogEvent): string {
  return hash('sha256', canonicalize(event) ?? '');
}
