import { connect, type Database } from '~/server/postgres/connect.ts';
import { findRunningDatabase, startOwnDatabase } from '~/server/postgres/embedded.ts';
import { StopReason } from '~/server/stop-reason.ts';

/** Where the hub keeps its data; without `databaseUrl` in the folder of its own PostgreSQL. */
export type Place = {
  databaseUrl?: string;
  dataDir: string;
  organisation: string;
  /** Opens the keys of incident systems; without it a file in `dataDir` does. */
  secret?: string;
};

/**
 * Does something with the database of a place and gives what came of it: through the hub that runs there, or,
 * when none runs, by starting its database for a moment.
 */
export async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const running = place.databaseUrl === undefined ? await findRunningDatabase(place.dataDir) : null;
  const known = place.databaseUrl ?? running;
  const own = known === null ? await startOwnDatabase(place.dataDir, () => undefined) : null;
  const database = connect(own?.url ?? known ?? '');
  try {
    if (running !== null) await refuseUnlessAnswered(database, place.dataDir);
    return await work(database);
  } finally {
    await database.end({ timeout: 5 });
    await own?.stop();
  }
}

/** In another container the same folder can be seen, but not the database that works on it. */
async function refuseUnlessAnswered(database: Database, folder: string): Promise<void> {
  try {
    await database`select 1`;
  } catch {
    throw new StopReason(
      `На папке ${folder} работает сервер команды, но его база отсюда не отвечает. Дайте команду там же, где он работает: в том же контейнере.`,
    );
  }
}
