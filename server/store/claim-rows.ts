import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Claim, Doing } from '~/lib/comment/claim.ts';
import { claimSchema, endSchema, memberSchema } from '~/lib/log/claims/claim-schema.ts';
import type { Runner } from '~/server/postgres/connect.ts';
import type { Device } from './device.ts';

const rowSchema = z
  .object({
    key: z.string(),
    device_id: z.string(),
    device_name: z.string(),
    person_id: z.string().nullable(),
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
      holder: {
        device: row.device_id,
        name: row.device_name,
        role: row.role,
        person: row.person_id ?? row.device_id,
      },
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

/** The claim that stands on a comment now; only while holding the lock of the counter it is sure to stay. */
export async function standingClaim(
  tx: TransactionSql,
  organisation: string,
  key: string,
): Promise<Claim | null> {
  const [row] = await tx`
    select * from claims
    where organisation_id = ${organisation} and key = ${key} and ended_at is null and until_at > now()`;
  return row ? rowSchema.parse(row).claim : null;
}

/** What is written of a claim. */
export type Written = {
  doing: Doing;
  /** ISO 8601; null begins now. */
  since: string | null;
  seq: number;
  lastsMs: number;
  /** By whom it was given and until when at least (ISO 8601); null where it is taken. */
  given: { by?: string | undefined; until: string | null } | null;
};

/** Writes who holds a comment from now on, over whatever was there. Only while holding the lock of the counter. */
export async function writeClaim(
  tx: TransactionSql,
  { id, person, name, role, organisation }: Device,
  key: string,
  { doing, since, seq, lastsMs, given }: Written,
): Promise<Claim> {
  const [row] = await tx`
    insert into claims (organisation_id, key, device_id, person_id, device_name, role, doing, since, until_at,
                        given_by, ended_at, ended_by, changed_seq)
    values (${organisation.id}, ${key}, ${id}, ${person}, ${name}, ${role}, ${doing},
            coalesce(${since}::timestamptz, now()),
            greatest(now() + make_interval(secs => ${lastsMs / 1000}),
                     coalesce(${given?.until ?? null}::timestamptz, now())),
            ${given?.by ?? null},
            null, null, ${seq})
    on conflict (organisation_id, key) do update set
      device_id = excluded.device_id, person_id = excluded.person_id, device_name = excluded.device_name,
      role = excluded.role, doing = excluded.doing, since = excluded.since, until_at = excluded.until_at,
      given_by = excluded.given_by, ended_at = null, ended_by = null, changed_seq = excluded.changed_seq
    returning *`;
  return rowSchema.parse(row).claim;
}
