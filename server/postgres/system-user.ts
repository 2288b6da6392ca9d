import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StopReason } from '~/server/stop-reason.ts';

const run = promisify(execFile);

/** The system account PostgreSQL runs as when the hub itself is root. */
export type SystemUser = { uid: number; gid: number };

const NAME = 'postgres';

/**
 * Gives the account PostgreSQL must run as, or null when it may run as we do: PostgreSQL refuses root.
 * Makes the account `postgres` when root has none. Throws `StopReason` when that fails.
 */
export async function systemUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await find();
  if (known) return known;
  await run('useradd', ['--system', '--user-group', '--no-create-home', NAME]).catch(() => undefined);
  const made = await find();
  if (made) return made;
  throw new StopReason(
    'PostgreSQL не запускается от имени root, а завести пользователя postgres не получилось. ' +
      'Запустите сервер от обычного пользователя или укажите готовую базу в DATABASE_URL.',
  );
}

async function find(): Promise<SystemUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
