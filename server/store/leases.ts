import type { TransactionSql } from 'postgres';
import type { Database } from '~/server/postgres/connect.ts';

/** A target of an organisation. */
export type TargetKey = { organisation: string; id: string };

/** Who forwards to a target: its name, and a number that no holder before it had. */
export type Holding = TargetKey & { holder: string; fence: number };

/**
 * Takes the lease of a target that nobody holds, or whose holder let its time run out. All times are of the
 * database, the one clock that several hubs share. @returns null while somebody else holds it.
 */
export async function takeLease(
  database: Database,
  { organisation, id }: TargetKey,
  holder: string,
  ms: number,
): Promise<Holding | null> {
  const [row] = await database`
    insert into target_leases (organisation_id, target_id, holder, fence, until_at)
    values (${organisation}, ${id}, ${holder}, 1, now() + make_interval(secs => ${ms / 1_000}))
    on conflict (organisation_id, target_id) do update set
      holder = excluded.holder, fence = target_leases.fence + 1, until_at = excluded.until_at
    where target_leases.until_at <= now()
    returning fence`;
  return row ? { organisation, id, holder, fence: Number(row.fence) } : null;
}

/** Makes a lease last from now on. @returns false when somebody else has taken it. */
export async function renewLease(database: Database, holding: Holding, ms: number): Promise<boolean> {
  const renewed = await database`
    update target_leases set until_at = now() + make_interval(secs => ${ms / 1_000})
    where organisation_id = ${holding.organisation} and target_id = ${holding.id} and fence = ${holding.fence}
    returning fence`;
  return renewed.length === 1;
}

/**
 * Gives a lease back, so that another may take it at once; a heartbeat still on its way makes it last no more. Nothing
 * happens when somebody else has it.
 */
export async function releaseLease(database: Database, holding: Holding): Promise<void> {
  await database`
    update target_leases set until_at = now(), fence = fence + 1
    where organisation_id = ${holding.organisation} and target_id = ${holding.id} and fence = ${holding.fence}`;
}

/** Somebody else forwards to the target now: what this one learnt must not be written. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** Keeps everybody else from taking the lease until the transaction ends. Throws `LeaseLost`. */
export async function lockLease(tx: TransactionSql, { organisation, id, fence }: Holding): Promise<void> {
  const [row] = await tx`
    select fence from target_leases
    where organisation_id = ${organisation} and target_id = ${id} for update`;
  if (Number(row?.fence) !== fence) throw new LeaseLost();
}
