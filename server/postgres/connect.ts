import postgres, { type Sql, type TransactionSql } from 'postgres';

/** A pool of connections. */
export type Database = Sql;

/** Whatever runs a statement: the pool, or a transaction. */
export type Runner = Sql | TransactionSql;

/**
 * Pause before a connection is tried again, s. The driver's own grows to 20 with every one of the pool that fails: who asks
 * a hub whose database is gone would wait for that long, and so would everybody after it has come back.
 */
const AGAIN_SECONDS = 0.25;

/** Opens a pool on a `postgres://` address; connections are made when first needed. */
export function connect(url: string): Database {
  return postgres(url, {
    max: 12,
    connect_timeout: 10,
    backoff: () => AGAIN_SECONDS,
    onnotice: () => undefined,
  });
}
