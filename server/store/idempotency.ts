import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Database } from '~/server/postgres/connect.ts';

/** What a key was used for the first time. */
export type KeyUse = { fingerprint: string; extKey: string; created: boolean };

/**
 * Claims a key inside the transaction that does the work; null when it is ours, else its first use.
 * Waits up to `waitMs` for another transaction that holds the same key.
 */
export async function claimKey(
  tx: TransactionSql,
  organisation: string,
  key: string,
  use: KeyUse,
  waitMs: number,
): Promise<KeyUse | null> {
  await tx`select set_config('lock_timeout', ${`${waitMs}ms`}, true)`;
  const claimed = await tx`
    insert into idempotency_keys (organisation_id, key, fingerprint, ext_key, created, created_at)
    values (${organisation}, ${key}, ${use.fingerprint}, ${use.extKey}, ${use.created}, now())
    on conflict do nothing returning key`;
  await tx`select set_config('lock_timeout', '0', true)`;
  return claimed.length === 1 ? null : firstUse(tx, organisation, key);
}

/** Corrects what a claimed key was used for, in the same transaction. */
export async function settleKey(
  tx: TransactionSql,
  organisation: string,
  key: string,
  created: boolean,
): Promise<void> {
  await tx`
    update idempotency_keys set created = ${created}
    where organisation_id = ${organisation} and key = ${key}`;
}

const rowSchema = z
  .object({ fingerprint: z.string(), ext_key: z.string(), created: z.boolean() })
  .transform((row): KeyUse => ({ fingerprint: row.fingerprint, extKey: row.ext_key, created: row.created }));

async function firstUse(tx: TransactionSql, organisation: string, key: string): Promise<KeyUse> {
  const [row] = await tx`
    select fingerprint, ext_key, created from idempotency_keys
    where organisation_id = ${organisation} and key = ${key}`;
  return rowSchema.parse(row);
}

/** Forgets keys older than 45 days: a laptop may sleep through a holiday, not longer. */
export async function forgetOldKeys(database: Database): Promise<void> {
  await database`delete from idempotency_keys where created_at < now() - make_interval(days => 45)`;
}
