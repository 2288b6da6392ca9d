import { join } from 'node:path';
import { startOwnDatabase } from '~/server/postgres/embedded.ts';
import { makeFolder } from './folder.ts';
import { seedCluster } from './seed-cluster.ts';

/** Starts a fresh PostgreSQL for one test file and gives its address; `stop` ends it and removes its data. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await makeFolder();
  const dataDir = join(folder.path, 'data');
  await seedCluster(dataDir);
  const database = await startOwnDatabase(dataDir, () => undefined);
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await folder.remove();
    },
  };
}
