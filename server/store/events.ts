import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { eventSchema, type LogEvent } from '~/lib/log/event.ts';
import { type Facts, factsSchema } from '~/server/incident/incident.ts';
import { project } from '~/server/incident/project.ts';
import type { IncidentEvent } from '~/server/incident/readable-event.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { endResolved } from './claims.ts';
import { lockCounter, setCounter } from './counter.ts';
import { eraseNamed } from './erase.ts';
import { findIncident, saveIncident } from './incidents.ts';

/** Where an event comes from: the organisation and the device that handed it over. */
export type Source = { organisation: string; device: string };

/** `conflict`: the id is known with another content. */
export type Intake = 'applied' | 'duplicate' | 'conflict';

/** Takes one event into the log and into the incident it is about, both or neither. */
export async function takeEvent(
  database: Database,
  source: Source,
  event: LogEvent,
  personal: Record<string, unknown> | null,
  about: IncidentEvent | null,
): Promise<Intake> {
  const known = await knownAs(database, source.organisation, event);
  if (known) return known;
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, source.organisation);
    // Somebody may have brought it while we waited for the lock.
    const meanwhile = await knownAs(tx, source.organisation, event);
    if (meanwhile) return meanwhile;
    const seq = last + 1;
    await insertEvent(tx, source, event, personal, seq);
    if (about) await applyToIncident(tx, source.organisation, about, seq);
    const erased = await eraseNamed(tx, source, event, seq);
    await setCounter(tx, source.organisation, await endResolved(tx, source.organisation, event, erased));
    return 'applied';
  });
}

async function knownAs(runner: Runner, organisation: string, event: LogEvent): Promise<Intake | null> {
  const [row] = await runner`
    select hash from events where organisation_id = ${organisation} and id = ${event.id}`;
  if (!row) return null;
  return row.hash === event.hash ? 'duplicate' : 'conflict';
}

async function insertEvent(
  tx: TransactionSql,
  source: Source,
  event: LogEvent,
  personal: Record<string, unknown> | null,
  seq: number,
): Promise<void> {
  await tx`
    insert into events (organisation_id, id, seq, hash, type, key, body, received_from, received_at)
    values (${source.organisation}, ${event.id}, ${seq}, ${event.hash}, ${event.type}, ${event.key},
            ${JSON.stringify(event)}, ${source.device}, now())`;
  if (personal === null) return;
  await tx`
    insert into event_personal (organisation_id, event_id, fields)
    values (${source.organisation}, ${event.id}, ${JSON.stringify(personal)})`;
}

async function applyToIncident(
  tx: TransactionSql,
  organisation: string,
  about: IncidentEvent,
  seq: number,
): Promise<void> {
  const before = await findIncident(tx, organisation, about.key);
  const after = project(before, about);
  if (after === null || (before && isSame(before, after))) return;
  await saveIncident(tx, organisation, after, before?.version ?? 0, seq);
}

/** A second device that tells the same leaves the version, so nobody's edit is refused for nothing. */
function isSame(before: Facts, after: Facts): boolean {
  return JSON.stringify(factsSchema.parse(before)) === JSON.stringify(factsSchema.parse(after));
}

const rowSchema = z
  .object({
    seq: z.coerce.number(),
    body: z.string(),
    fields: z.string().nullable(),
    received_from: z.string(),
    received_at: z.date(),
  })
  .transform((row) => ({
    seq: row.seq,
    event: eventSchema.parse(JSON.parse(row.body)),
    personal: row.fields === null ? null : z.record(z.string(), z.unknown()).parse(JSON.parse(row.fields)),
    received_from: row.received_from,
    received_at: row.received_at.toISOString(),
  }));

/** An event of the log with its number in the organisation and where and when it arrived. */
export type TakenEvent = z.infer<typeof rowSchema>;

/** Which events are listed: of one comment, of one kind; null where any is meant. */
export type EventFilter = { key: string | null; type: string | null };

/** Gives events in the order they were taken, after number `after`. */
export async function listEvents(
  runner: Runner,
  organisation: string,
  after: number,
  limit: number,
  { key, type }: EventFilter,
): Promise<TakenEvent[]> {
  const rows = await runner`
    select e.seq, e.body, p.fields, e.received_from, e.received_at
    from events e
    left join event_personal p on p.organisation_id = e.organisation_id and p.event_id = e.id
    where e.organisation_id = ${organisation} and e.seq > ${after}
      ${key === null ? runner`` : runner`and e.key = ${key}`}
      ${type === null ? runner`` : runner`and e.type = ${type}`}
    order by e.seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}
