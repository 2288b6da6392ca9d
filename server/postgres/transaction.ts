import { setTimeout as pause } from 'node:timers/promises';
import postgres, { type TransactionSql } from 'postgres';
import { isConnectionLost } from '~/server/database-failure.ts';
import type { Database } from './connect.ts';

/** serialization_failure and deadlock_detected: the same work may be done again as a whole. */
const AGAIN = new Set(['40001', '40P01']);

const TRIES = 8;

/**
 * Runs `work` in one transaction and gives its result; whatever it throws undoes it.
 * Runs it again, after a pause of up to 20 · 2ⁿ ms, when the database asks for that.
 */
export async function transaction<T>(
  database: Database,
  work: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, work);
    } catch (error) {
      if (!isAgain(error) || attempt === TRIES) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

async function once<T>(database: Database, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const { value } = await database.begin(async (tx) => {
    try {
      return { value: await work(tx) };
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      // The driver would send «rollback» over the connection that is gone and end the process by it
      // (porsager/postgres#1208); it ends the transaction itself once it has seen the connection close.
      return new Promise<never>(() => undefined);
    }
  });
  return value;
}

function isAgain(error: unknown): boolean {
  return error instanceof postgres.PostgresError && AGAIN.has(error.code);
}
