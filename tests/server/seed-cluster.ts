import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, appendFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { startOwnDatabase } from '~/server/postgres/embedded.ts';
import { makeFolder } from './folder.ts';

const run = promisify(execFile);

/** What makes a cluster: when one of them changes, the kept one is of no use. */
const MADE_BY = ['package-lock.json', 'server/postgres/cluster.ts', 'tests/server/seed-cluster.ts'];

/** A machine that loses its power is not what the tests are about; a process that is killed is, and loses nothing. */
const FAST = "fsync = 'off'\nfull_page_writes = 'off'\n";

/**
 * Puts an empty database where a hub will find it as its own, instead of one that it would make for seconds. It is
 * made once and kept for all runs. Who tests how a database is made starts the hub on an empty folder.
 */
export async function seedCluster(dataDir: string): Promise<void> {
  const kept = await keptCluster();
  await mkdir(dataDir, { recursive: true });
  // With its owner, which is not root.
  await run('cp', ['-a', join(kept, 'pgdata'), join(kept, 'password'), dataDir]);
}

async function keptCluster(): Promise<string> {
  const digest = createHash('sha256');
  for (const path of MADE_BY) digest.update(await readFile(path));
  const kept = resolve('node_modules/.cache/otklik', `cluster-${digest.digest('hex').slice(0, 12)}`);
  const isKept = await access(kept).then(
    () => true,
    () => false,
  );
  if (!isKept) await keepCluster(kept);
  return kept;
}

async function keepCluster(kept: string): Promise<void> {
  const folder = await makeFolder();
  const made = join(folder.path, 'data');
  const database = await startOwnDatabase(made, () => undefined);
  await database.stop();
  await appendFile(join(made, 'pgdata', 'postgresql.auto.conf'), FAST);
  const half = `${kept}.${randomUUID()}`;
  await mkdir(half, { recursive: true });
  await run('cp', ['-a', join(made, 'pgdata'), join(made, 'password'), half]);
  // Another worker may have been faster: its cluster is as good.
  await rename(half, kept).catch(() => rm(half, { recursive: true }));
  await folder.remove();
}
