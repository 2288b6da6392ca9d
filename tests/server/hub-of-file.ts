import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { type Hub, type HubOptions, startHub } from '~/server/start-hub.ts';
import { startPostgres } from './postgres.ts';

/** What the tests of a file work with; `sql` reaches the database past the hub. */
export type HubOfFile = Readonly<Parts>;

type Parts = { hub: Hub; sql: Sql; database: { url: string; stop(): Promise<void> } };

/**
 * Starts a hub on a database of its own before the tests of a file, and ends both after them. Ask for its parts in
 * tests and in later hooks only.
 */
export function hubOfFile(options: HubOptions = {}): HubOfFile {
  const started: Parts[] = [];
  beforeAll(async () => {
    const database = await startPostgres();
    const hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, ...options });
    started.push({ database, hub, sql: postgres(database.url, { max: 2, onnotice: () => undefined }) });
  });
  afterAll(async () => {
    for (const { hub, sql, database } of started) {
      await sql.end();
      await hub.stop();
      await database.stop();
    }
  });
  const parts = (): Parts => {
    const [here] = started;
    if (!here) throw new Error('The hub of the file is not there before its tests');
    return here;
  };
  return {
    get hub() {
      return parts().hub;
    },
    get sql() {
      return parts().sql;
    },
    get database() {
      return parts().database;
    },
  };
}
