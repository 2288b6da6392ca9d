import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Claim, type Doing, GIVEN_LASTS_MS, LASTS_MS } from '~/lib/comment/claim.ts';
import { claimSchema, endSchema, memberSchema } from '~/lib/log/claim-schema.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { lockCounter, setCounter } from './counter.ts';
import { type Device, findMember } from './devices.ts';

/** The clock of a device may stand off by so much before its answers end no claim, seconds. */
const SKEW_SECONDS = 60;

/** Kinds of event after which nobody has to write an answer any more. */
const RESOLVING: ReadonlySet<LogEvent['type']> = new Set([
  'answer.seen',
  'comment.gone',
  'removal.done',
  'outcome.set',
]);

/** What came of taking a claim: it is ours, or the claim of the colleague that stands in the way. */
export type Taking = { ok: true; claim: Claim } | { ok: false; held: Claim };

/**
 * Takes a claim for a device, or makes its own last longer. Of two at once one gets it: both wait for the
 * counter of the organisation. All times are of the database, the one clock that several hubs share.
 * @param over the device it may be taken over from, by a person's decision.
 */
export async function takeClaim(
  database: Database,
  device: Device,
  key: string,
  doing: Doing,
  over: string | null,
): Promise<Taking> {
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, device.organisation.id);
    const held = await standingClaim(tx, device.organisation.id, key);
    const mine = held?.holder.device === device.id;
    if (held && !mine && held.holder.device !== over) return { ok: false, held };
    const same = mine && held.doing === doing;
    const claim = await writeClaim(tx, device, key, {
      doing,
      since: same ? held.since : null,
      seq: last + 1,
      lastsMs: LASTS_MS[doing],
      // What was given stays given while its holder writes and pauses.
      given: mine && held.by !== undefined ? held : null,
    });
    await setCounter(tx, device.organisation.id, last + 1);
    return { ok: true, claim };
  });
}

/** Why nothing was given: a colleague holds it, or nobody with that device is in the team. */
export type Giving = Taking | { ok: false; held: null };

/**
 * Gives a comment to a colleague of the same organisation, by the decision of a supervisor.
 * @param over the device it may be taken over from. @param to the device it is given to.
 */
export async function giveClaim(
  database: Database,
  supervisor: Device,
  key: string,
  over: string | null,
  to: string,
): Promise<Giving> {
  const { organisation, name: by } = supervisor;
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, organisation.id);
    const member = await findMember(tx, organisation, to);
    if (!member) return { ok: false, held: null };
    const held = await standingClaim(tx, organisation.id, key);
    if (held && held.holder.device !== to && held.holder.device !== over) return { ok: false, held };
    const claim = await writeClaim(tx, member, key, {
      doing: held?.holder.device === to ? held.doing : 'holding',
      since: null,
      seq: last + 1,
      lastsMs: GIVEN_LASTS_MS,
      given: { by, until: null },
    });
    await setCounter(tx, organisation.id, last + 1);
    return { ok: true, claim };
  });
}

/** Lets a device's own claim go; nothing happens when it has none on this comment. */
export async function releaseClaim(database: Database, device: Device, key: string): Promise<void> {
  await transaction(database, async (tx) => {
    const last = await lockCounter(tx, device.organisation.id);
    const ended = await tx`
      update claims set ended_at = now(), ended_by = 'released', changed_seq = ${last + 1}
      where organisation_id = ${device.organisation.id} and key = ${key}
        and device_id = ${device.id} and ended_at is null
      returning key`;
    if (ended.length > 0) await setCounter(tx, device.organisation.id, last + 1);
  });
}

/** Gives the comments with a standing claim among those of events that leave nothing to answer. */
export async function claimedAmong(
  tx: TransactionSql,
  organisation: string,
  events: readonly { event: LogEvent }[],
): Promise<Set<string>> {
  const resolving = events.filter(({ event }) => RESOLVING.has(event.type));
  const keys = [...new Set(resolving.flatMap(({ event }) => event.key ?? []))];
  if (keys.length === 0) return new Set();
  const rows = await tx`
    select key from claims
    where organisation_id = ${organisation} and key = any(${keys}) and ended_at is null`;
  return new Set(rows.map(({ key }) => String(key)));
}

/**
 * Ends the claims on the comments of events that leave nothing to answer, whoever holds them. An event from
 * before the claim was taken, delivered late, ends nothing: the claim is about what came after it.
 * Only while holding the lock of the organisation's counter.
 * @param seq the last number taken. @returns the last number taken.
 */
export async function endResolved(
  tx: TransactionSql,
  organisation: string,
  events: readonly LogEvent[],
  seq: number,
): Promise<number> {
  let last = seq;
  for (const event of events.filter(({ type }) => RESOLVING.has(type))) {
    const ended = await tx`
      update claims set ended_at = now(), ended_by = 'resolved', changed_seq = ${last + 1}
      where organisation_id = ${organisation} and key = ${event.key} and ended_at is null
        and since <= ${event.at}::timestamptz + make_interval(secs => ${SKEW_SECONDS})
      returning key`;
    last += ended.length;
  }
  return last;
}

/** Ends the claims of an organisation whose time is over, and forgets those that ended more than a day ago. */
export async function endExpired(database: Database, organisation: string): Promise<void> {
  await transaction(database, async (tx) => {
    let seq = await lockCounter(tx, organisation);
    const over = await tx`
      select key from claims
      where organisation_id = ${organisation} and ended_at is null and until_at <= now()
      order by until_at, key`;
    for (const { key } of over) {
      seq += 1;
      await tx`
        update claims set ended_at = now(), ended_by = 'expired', changed_seq = ${seq}
        where organisation_id = ${organisation} and key = ${String(key)}`;
    }
    await setCounter(tx, organisation, seq);
    // Whoever asks with an older cursor knows no claim that could still stand.
    await tx`
      delete from claims
      where organisation_id = ${organisation} and ended_at < now() - make_interval(days => 1)`;
  });
}

const rowSchema = z
  .object({
    key: z.string(),
    device_id: z.string(),
    device_name: z.string(),
    role: memberSchema.shape.role,
    doing: z.string(),
    since: z.date(),
    until_at: z.date(),
    given_by: z.string().nullable(),
    ended_by: endSchema.nullable(),
    ended_at: z.date().nullable(),
    changed_seq: z.coerce.number(),
  })
  .transform((row) => ({
    seq: row.changed_seq,
    ended:
      row.ended_by === null || row.ended_at === null
        ? null
        : { key: row.key, by: row.ended_by, at: row.ended_at.toISOString() },
    claim: claimSchema.parse({
      key: row.key,
      holder: { device: row.device_id, name: row.device_name, role: row.role },
      doing: row.doing,
      since: row.since.toISOString(),
      until: row.until_at.toISOString(),
      ...(row.given_by !== null && { by: row.given_by }),
    }),
  }));

/** The last thing that happened to the claim on a comment; `ended` null while it stands. */
export type ClaimChange = z.infer<typeof rowSchema>;

/** Gives what happened after number `after`, in its order; with 0 only what stands. */
export async function listClaims(
  runner: Runner,
  organisation: string,
  after: number,
  limit: number,
): Promise<ClaimChange[]> {
  const rows = await runner`
    select * from claims
    where organisation_id = ${organisation} and changed_seq > ${after}
      ${after === 0 ? runner`and ended_at is null and until_at > now()` : runner``}
    order by changed_seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** What the waiting need to know of an organisation: the number of its last change, and whether time ran out. */
export type ClaimsState = { organisation: string; latest: number; overdue: boolean };

const stateRow = z.object({
  organisation_id: z.string(),
  latest: z.coerce.number(),
  overdue: z.coerce.number(),
});

/** Gives that of several organisations in one question; those that never had a claim are left out. */
export async function claimsStates(runner: Runner, organisations: string[]): Promise<ClaimsState[]> {
  const rows = await runner`
    select organisation_id, max(changed_seq) as latest,
           max(case when ended_at is null and until_at <= now() then 1 else 0 end) as overdue
    from claims where organisation_id in ${runner(organisations)}
    group by organisation_id`;
  return rows.map((row) => {
    const { organisation_id, latest, overdue } = stateRow.parse(row);
    return { organisation: organisation_id, latest, overdue: overdue > 0 };
  });
}

async function standingClaim(tx: TransactionSql, organisation: string, key: string): Promise<Claim | null> {
  const [row] = await tx`
    select * from claims
    where organisation_id = ${organisation} and key = ${key} and ended_at is null and until_at > now()`;
  return row ? rowSchema.parse(row).claim : null;
}

/** What is written of a claim. */
type Written = {
  doing: Doing;
  /** ISO 8601; null begins now. */
  since: string | null;
  seq: number;
  lastsMs: number;
  /** By whom it was given and until when at least (ISO 8601); null where it is taken. */
  given: { by?: string | undefined; until: string | null } | null;
};

async function writeClaim(
  tx: TransactionSql,
  { id, name, role, organisation }: Device,
  key: string,
  { doing, since, seq, lastsMs, given }: Written,
): Promise<Claim> {
  const [row] = await tx`
    insert into claims (organisation_id, key, device_id, device_name, role, doing, since, until_at, given_by,
                        ended_at, ended_by, changed_seq)
    values (${organisation.id}, ${key}, ${id}, ${name}, ${role}, ${doing},
            coalesce(${since}::timestamptz, now()),
            greatest(now() + make_interval(secs => ${lastsMs / 1000}),
                     coalesce(${given?.until ?? null}::timestamptz, now())),
            ${given?.by ?? null},
            null, null, ${seq})
    on conflict (organisation_id, key) do update set
      device_id = excluded.device_id, device_name = excluded.device_name, role = excluded.role,
      doing = excluded.doing, since = excluded.since, until_at = excluded.until_at,
      given_by = excluded.given_by, ended_at = null, ended_by = null, changed_seq = excluded.changed_seq
    returning *`;
  return rowSchema.parse(row).claim;
}
