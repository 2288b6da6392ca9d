import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Runner } from '~/server/postgres/connect.ts';

/**
 * Takes the lock of the organisation's counter until the transaction ends, and gives the last number used.
 * Every writer takes it first, so a number becomes visible only after all smaller ones: a cursor skips nothing.
 */
export async function lockCounter(tx: TransactionSql, organisation: string): Promise<number> {
  const [row] = await tx`select value from counters where organisation_id = ${organisation} for update`;
  return Number(row?.value);
}

/** Writes the last number used. Only while holding the lock. */
export async function setCounter(tx: TransactionSql, organisation: string, value: number): Promise<void> {
  await tx`update counters set value = ${value} where organisation_id = ${organisation}`;
}

/**
 * Gives the last number used, without its lock: what is read after it misses nothing up to it. `now` is the
 * time of the database, the one clock that several hubs share.
 */
export async function numberAndClock(
  runner: Runner,
  organisation: string,
): Promise<{ last: number; now: Date }> {
  const [row] = await runner`
    select value, now() as now from counters where organisation_id = ${organisation}`;
  return { last: Number(row?.value), now: z.date().parse(row?.now) };
}
