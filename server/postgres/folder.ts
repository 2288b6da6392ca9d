import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StopReason } from '~/server/stop-reason.ts';
import { canReach } from './reach.ts';
import type { SystemUser } from './system-user.ts';

/** Where data goes when the wanted folder lies behind one that is closed to PostgreSQL's account. */
const SHARED = '/var/lib/otklik';

/** Where the hub keeps its database; `moved` tells that it is not the folder that was asked for. */
export type DataFolder = { path: string; moved: boolean };

/**
 * Gives the folder of the database, made and open to `user`.
 * Behind a closed folder (a home of root, say) it lies under /var/lib/otklik instead, one per wanted folder.
 * Throws `StopReason` when root asks for the folder of a hub that another account runs: taking it would stop that one.
 */
export async function dataFolder(wanted: string, user: SystemUser | null): Promise<DataFolder> {
  const asked = resolve(wanted);
  if (user !== null) await refuseForeign(asked, user);
  const moved = user !== null && !(await canReach(asked, user));
  const path = moved ? join(SHARED, `hub-${digest(asked)}`) : asked;
  await makeOpen(path, user);
  return { path: await realpath(path), moved };
}

async function refuseForeign(path: string, user: SystemUser): Promise<void> {
  const owner = (await stat(path).catch(() => null))?.uid ?? 0;
  if (owner === 0 || owner === user.uid) return;
  throw new StopReason(
    `Папка ${path} принадлежит другому пользователю системы (${owner}): от него сервер и работает. Выполните команду от его имени, например через sudo -u.`,
  );
}

/** Folders made here are 0755 whatever the umask says; a folder that was there keeps its mode. */
async function makeOpen(path: string, user: SystemUser | null): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !(await exists(folder)); folder = dirname(folder)) missing.unshift(folder);
  await mkdir(path, { recursive: true });
  if (!user) return;
  for (const folder of missing) await chmod(folder, 0o755);
  await chown(path, user.uid, user.gid);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
