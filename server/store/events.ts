import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { eventSchema, type LogEvent } from '~/lib/log/event.ts';
import type { IncidentEvent } from '~/server/incident/readable-event.ts';
import type { Runner } from '~/server/postgres/connect.ts';
import type { Role } from './device.ts';

/** Where an event comes from: the organisation, the device that handed it over, whose that is, and their role. */
export type Source = { organisation: string; device: string; person: string; role: Role };

/** An event that was read and found whole, with its personal fields and what it tells of an incident. */
export type CheckedEvent = {
  event: LogEvent;
  personal: Record<string, unknown> | null;
  about: IncidentEvent | null;
};

/** An event with the number it gets in its organisation. */
export type NumberedEvent = CheckedEvent & { seq: number };

/** Gives the hashes of those of the ids that the log knows. */
export async function hashesOf(
  runner: Runner,
  organisation: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await runner`
    select id, hash from events where organisation_id = ${organisation} and id = any(${[...ids]}::text[])`;
  return new Map(rows.map(({ id, hash }) => [String(id), String(hash)]));
}

/** Writes new events with their personal fields. Only while holding the lock of the counter. */
export async function insertEvents(
  tx: TransactionSql,
  { organisation, device, person, role }: Source,
  events: readonly NumberedEvent[],
): Promise<void> {
  const seqs = events.map(({ seq }) => String(seq));
  const own = (field: 'id' | 'hash' | 'type' | 'key') => events.map(({ event }) => event[field]);
  const bodies = events.map(({ event }) => JSON.stringify(event));
  const sides = events.flatMap(({ event, personal }) => (personal ? [{ id: event.id, personal }] : []));
  // A parameter for each column: the statement is planned once, however many rows there are.
  await Promise.all([
    tx`
      insert into events (organisation_id, id, seq, hash, type, key, body, received_from, received_at,
                          handed_by, handed_as)
      select ${organisation}, id, seq, hash, type, key, body, ${device}, now(), ${person}, ${role}
      from unnest(${own('id')}::text[], ${seqs}::text[]::bigint[], ${own('hash')}::text[], ${own('type')}::text[],
                  ${own('key')}::text[], ${bodies}::text[]) as row (id, seq, hash, type, key, body)`,
    sides.length > 0 &&
      tx`
        insert into event_personal (organisation_id, event_id, fields)
        select ${organisation}, id, fields
        from unnest(${sides.map(({ id }) => id)}::text[],
                    ${sides.map(({ personal }) => JSON.stringify(personal))}::text[]) as row (id, fields)`,
  ]);
}

const rowSchema = z
  .object({
    seq: z.coerce.number(),
    body: z.string(),
    fields: z.string().nullable(),
    received_from: z.string(),
    received_at: z.date(),
    handed_by: z.string().nullable(),
  })
  .transform((row) => ({
    seq: row.seq,
    event: eventSchema.parse(JSON.parse(row.body)),
    personal: row.fields === null ? null : z.record(z.string(), z.unknown()).parse(JSON.parse(row.fields)),
    received_from: row.received_from,
    received_at: row.received_at.toISOString(),
    handed_by: row.handed_by,
  }));

/** An event of the log with its number in the organisation and where, when and by which person it arrived. */
export type TakenEvent = z.infer<typeof rowSchema>;

/**
 * Which events are listed: of one comment, of some kinds; null where any is meant.
 * `bySupervisor`: only what a supervisor handed over, whatever became of the device.
 */
export type EventFilter = { key: string | null; types: readonly string[] | null; bySupervisor?: true };

/** Gives events in the order they were taken, after number `after`. */
export async function listEvents(
  runner: Runner,
  organisation: string,
  after: number,
  limit: number,
  { key, types, bySupervisor }: EventFilter,
): Promise<TakenEvent[]> {
  const rows = await runner`
    select e.seq, e.body, p.fields, e.received_from, e.received_at, e.handed_by
    from events e
    left join event_personal p on p.organisation_id = e.organisation_id and p.event_id = e.id
    where e.organisation_id = ${organisation} and e.seq > ${after}
      ${key === null ? runner`` : runner`and e.key = ${key}`}
      ${types === null ? runner`` : runner`and e.type in ${runner([...types])}`}
      ${bySupervisor ? runner`and e.handed_as = 'supervisor'` : runner``}
    order by e.seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** Gives the number of the last event of an organisation; 0 when there is none. */
export async function latestEvent(runner: Runner, organisation: string): Promise<number> {
  const [row] = await runner`
    select seq from events where organisation_id = ${organisation} order by seq desc limit 1`;
  return Number(row?.seq ?? 0);
}
