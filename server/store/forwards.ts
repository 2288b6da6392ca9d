import { z } from 'zod';
import type { LogEvent } from '~/lib/log/event.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { numberAndClock } from './counter.ts';
import { type Holding, lockLease } from './leases.ts';

/** Kinds of event that an incident system is told of. */
export const FORWARDED: ReadonlySet<LogEvent['type']> = new Set([
  'comment.seen',
  'comment.changed',
  'comment.gone',
  'answer.seen',
  'answer.changed',
  'answer.gone',
  'duty.set',
  'outcome.set',
]);

/** Delivered lines are kept so long, days. */
const KEPT_DAYS = 30;

/** Events queued at once. */
const PORTION = 1_000;

/** An event on its way to a target. */
export type Forward = { event: string; key: string; attempts: number };

/**
 * Queues the events that came since the last look. @param readSeq number up to which they were looked through.
 * Throws `LeaseLost`.
 */
export async function queueNew(database: Database, holding: Holding, readSeq: number): Promise<void> {
  const { organisation, id } = holding;
  const { last } = await numberAndClock(database, organisation);
  if (last <= readSeq) return;
  const types = [...FORWARDED];
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    const rows = await tx`
      select seq from events
      where organisation_id = ${organisation} and seq > ${readSeq} and seq <= ${last}
        and type = any(${types}::text[]) and key is not null
      order by seq limit ${PORTION}`;
    const end = rows.length < PORTION ? last : Number(rows.at(-1)?.seq);
    await tx`
      insert into forwards (organisation_id, target_id, event_id, seq, key, state, attempts, queued_at, changed_at)
      select organisation_id, ${id}, id, seq, key, 'waiting', 0, received_at, now() from events
      where organisation_id = ${organisation} and seq > ${readSeq} and seq <= ${end}
        and type = any(${types}::text[]) and key is not null
      on conflict do nothing`;
    await tx`update targets set read_seq = ${end} where organisation_id = ${organisation} and id = ${id}`;
  });
}

const nextRow = z
  .object({ event_id: z.string(), key: z.string(), attempts: z.number().int() })
  .transform(({ event_id, key, attempts }): Forward => ({ event: event_id, key, attempts }));

/** Gives what goes next: the order of a comment is kept, so what stands behind a parked line of it stays. */
export async function nextForward(runner: Runner, { organisation, id }: Holding): Promise<Forward | null> {
  const [row] = await runner`
    select f.event_id, f.key, f.attempts from forwards f
    where f.organisation_id = ${organisation} and f.target_id = ${id} and f.state = 'waiting'
      and not exists (
        select 1 from forwards p
        where p.organisation_id = f.organisation_id and p.target_id = f.target_id and p.state = 'parked'
          and p.key = f.key and p.seq < f.seq)
    order by f.seq limit 1`;
  return row ? nextRow.parse(row) : null;
}

/** Notes that an event is being sent: whoever comes after this one sees that it may have arrived. Throws `LeaseLost`. */
export async function noteAttempt(database: Database, holding: Holding, event: string): Promise<void> {
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    await tx`
      update forwards set attempts = attempts + 1, changed_at = now()
      where organisation_id = ${holding.organisation} and target_id = ${holding.id} and event_id = ${event}`;
  });
}

/**
 * Notes that an event is done with. `told`: the target said so, and whatever was wrong with it is over; without it
 * the event had nothing new to tell. Throws `LeaseLost`.
 */
export async function settleDelivered(
  database: Database,
  holding: Holding,
  event: string,
  { told }: { told: boolean },
): Promise<void> {
  const { organisation, id } = holding;
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    await tx`
      update forwards set state = ${told ? 'delivered' : 'silent'}, error = null, changed_at = now()
      where organisation_id = ${organisation} and target_id = ${id} and event_id = ${event}`;
    if (!told) return;
    await tx`
      update targets set failures = 0, failing_since = null, next_at = null, last_error = null,
        last_error_at = null, delivered_at = now()
      where organisation_id = ${organisation} and id = ${id}`;
  });
}

/** Parks an event for a person with the reason in words; the others go on. Throws `LeaseLost`. */
export async function settleParked(
  database: Database,
  holding: Holding,
  event: string,
  reason: string,
): Promise<void> {
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    await tx`
      update forwards set state = 'parked', error = ${reason}, changed_at = now()
      where organisation_id = ${holding.organisation} and target_id = ${holding.id} and event_id = ${event}`;
  });
}

/** What is wrong with a target as a whole: it goes on after `waitMs`, or, stopped, when a person says so. */
export type Setback = { reason: string; waitMs: number; stopped: boolean };

/** Holds a target back; what waits stays in its place. Throws `LeaseLost`. */
export async function holdBack(
  database: Database,
  holding: Holding,
  { reason, waitMs, stopped }: Setback,
): Promise<void> {
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    await tx`
      update targets set failures = failures + 1, failing_since = coalesce(failing_since, now()),
        next_at = now() + make_interval(secs => ${waitMs / 1_000}), last_error = ${reason}, last_error_at = now(),
        paused_at = ${stopped ? tx`now()` : tx`null`}
      where organisation_id = ${holding.organisation} and id = ${holding.id}`;
  });
}

/** Notes what keeps this hub, and maybe not another one, from forwarding. Throws `LeaseLost`. */
export async function noteTrouble(database: Database, holding: Holding, reason: string): Promise<void> {
  await transaction(database, async (tx) => {
    await lockLease(tx, holding);
    await tx`
      update targets set failing_since = coalesce(failing_since, now()), last_error = ${reason}, last_error_at = now()
      where organisation_id = ${holding.organisation} and id = ${holding.id}`;
  });
}

/** Takes the words of incident systems about a comment away: they may quote it. Only while holding the counter. */
export async function eraseForwardsAbout(runner: Runner, organisation: string, key: string): Promise<void> {
  const erased = 'Причина стёрта вместе с данными автора.';
  await runner`
    update forwards set error = ${erased}
    where organisation_id = ${organisation} and key = ${key} and error is not null`;
  await runner`
    update targets set last_error = ${erased}
    where organisation_id = ${organisation} and last_error is not null`;
}

/** Forgets lines that were done with more than 30 days ago. */
export async function forgetOldForwards(database: Database): Promise<void> {
  await database`
    delete from forwards
    where state in ('delivered', 'silent') and changed_at < now() - make_interval(days => ${KEPT_DAYS})`;
}
