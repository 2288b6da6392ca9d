import { join } from 'node:path';
import { startOwnDatabase } from '~/server/postgres/embedded.ts';
import { makeFolder } from './folder.ts';

/** Starts a fresh PostgreSQL for one test file and gives its address; `stop` ends it and removes its data. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await makeFolder();
  const database = await startOwnDatabase(join(folder.path, 'data'), () => undefined);
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await folder.remove();
    },
  };
}
