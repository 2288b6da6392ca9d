import postgres, { type Sql, type TransactionSql } from 'postgres';

/** A pool of connections. */
export type Database = Sql;

/** Whatever runs a statement: the pool, or a transaction. */
export type Runner = Sql | TransactionSql;

/** Opens a pool on a `postgres://` address; connections are made when first needed. */
export function connect(url: string): Database {
  return postgres(url, { max: 12, connect_timeout: 10, onnotice: () => undefined });
}
