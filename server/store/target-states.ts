import { z } from 'zod';
import type { Runner } from '~/server/postgres/connect.ts';
import { FORWARDED } from './forwards.ts';
import type { TargetKey } from './leases.ts';
import { foundSchema, placeIn } from './targets.ts';

const time = z.date().transform((date) => date.toISOString());

const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  url: z.string(),
  setup: z.string().transform((text): unknown => JSON.parse(text)),
  queued: z.coerce.number(),
  queued_since: time.nullable(),
  unread: z.coerce.number(),
  unread_since: time.nullable(),
  parked: z.coerce.number(),
  delivered: z.coerce.number(),
  delivered_at: time.nullable(),
  failures: z.number().int(),
  failing_since: time.nullable(),
  next_at: time.nullable(),
  last_error: z.string().nullable(),
  last_error_at: time.nullable(),
  paused_at: time.nullable(),
  holder: z.string().nullable(),
  until_at: time.nullable(),
});

/** How forwarding to one target stands, without its key. Times are ISO 8601. */
export type TargetState = ReturnType<typeof shown>;

/** Gives how forwarding stands for each target of an organisation. */
export async function targetStates(runner: Runner, organisation: string): Promise<TargetState[]> {
  const types = [...FORWARDED];
  const rows = await runner`
    select t.id, t.kind, t.url, t.setup, t.delivered_at, t.failures, t.failing_since, t.next_at,
           t.last_error, t.last_error_at, t.paused_at, l.holder, l.until_at,
           coalesce(w.count, 0) as queued, w.since as queued_since, coalesce(p.count, 0) as parked,
           coalesce(d.count, 0) as delivered,
           (select count(*) from events e
            where e.organisation_id = t.organisation_id and e.seq > t.read_seq and e.key is not null
              and e.type = any(${types}::text[])) as unread,
           (select min(e.received_at) from events e
            where e.organisation_id = t.organisation_id and e.seq > t.read_seq and e.key is not null
              and e.type = any(${types}::text[])) as unread_since
    from targets t
    left join target_leases l
      on l.organisation_id = t.organisation_id and l.target_id = t.id and l.until_at > now()
    left join (${counted(runner, organisation, 'waiting')}) w on w.target_id = t.id
    left join (${counted(runner, organisation, 'parked')}) p on p.target_id = t.id
    left join (${counted(runner, organisation, 'delivered')}) d on d.target_id = t.id
    where t.organisation_id = ${organisation}
    order by t.created_at, t.id`;
  return rows.map((row) => shown(rowSchema.parse(row)));
}

function counted(runner: Runner, organisation: string, state: string) {
  return runner`
    select target_id, count(*) as count, min(queued_at) as since from forwards
    where organisation_id = ${organisation} and state = ${state} group by target_id`;
}

function shown(row: z.infer<typeof rowSchema>) {
  const found = foundSchema.parse({ kind: row.kind, setup: row.setup });
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    place: placeIn(found),
    since: found.setup.since,
    authors: found.setup.authors,
    waiting: row.queued + row.unread,
    waiting_since: row.queued_since ?? row.unread_since,
    parked: row.parked,
    delivered: row.delivered,
    delivered_at: row.delivered_at,
    failures: row.failures,
    failing_since: row.failing_since,
    stopped_at: row.paused_at,
    next_try_at: row.paused_at === null ? row.next_at : null,
    last_error: row.last_error,
    last_error_at: row.last_error_at,
    forwarder:
      row.holder === null || row.until_at === null ? null : { name: row.holder, until: row.until_at },
  };
}

const parkedRow = z
  .object({
    event_id: z.string(),
    key: z.string(),
    type: z.string(),
    error: z.string().nullable(),
    attempts: z.number().int(),
    changed_at: time,
  })
  .transform(({ error, changed_at, ...row }) => ({ ...row, reason: error, parked_at: changed_at }));

/** An event that waits for a person, with the reason in words. */
export type Parked = z.infer<typeof parkedRow>;

/** Gives what is parked for a target, the oldest first. */
export async function listParked(
  runner: Runner,
  { organisation, id }: TargetKey,
  limit: number,
): Promise<Parked[]> {
  const rows = await runner`
    select f.event_id, f.key, e.type, f.error, f.attempts, f.changed_at from forwards f
    join events e on e.organisation_id = f.organisation_id and e.id = f.event_id
    where f.organisation_id = ${organisation} and f.target_id = ${id} and f.state = 'parked'
    order by f.seq limit ${limit}`;
  return rows.map((row) => parkedRow.parse(row));
}
