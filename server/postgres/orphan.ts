import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';

/** What `postmaster.pid` tells of the server that wrote it. */
type Postmaster = { pid: number; port: number };

/**
 * Ends a PostgreSQL that outlived its hub (kill -9, a power cut) and clears what it left behind.
 * Call it only while holding the lock of the folder. `stop` ends a server that is alive.
 */
export async function endOrphan(
  cluster: string,
  urlOf: (port: number) => string,
  stop: () => Promise<void>,
): Promise<void> {
  const left = await readPostmaster(cluster);
  if (!left) return;
  if (await servesFolder(urlOf(left.port), cluster)) await stop();
  // The number in a stale file may belong to any process by now. PostgreSQL itself still refuses
  // a folder that is in use: it looks at the shared memory, not only at this file.
  else await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function servesFolder(url: string, cluster: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [row] = await sql`select setting as folder from pg_settings where name = 'data_directory'`;
    return row?.folder === cluster;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
