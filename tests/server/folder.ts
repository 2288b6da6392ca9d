import { readdirSync, rmSync, statfsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory: the thousand files of a database are made there for a sixth of the work. */
const MEMORY = '/dev/shm';

/** More than all databases of a run need at once, bytes. */
const ROOM = 4 * 2 ** 30;

const PREFIX = 'otklik-hub-test-';

let parent: string | null = null;

/** Makes a folder for one test file that PostgreSQL may enter even when the tests run as root. */
export async function makeFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  parent ??= roomyMemory() ?? tmpdir();
  const path = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The folder in memory, cleared of what broken-off runs left; null where there is none or too little room. */
function roomyMemory(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    for (const name of readdirSync(MEMORY)) {
      if (isLeft(name)) rmSync(join(MEMORY, name), { recursive: true, force: true });
    }
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM ? MEMORY : null;
  } catch {
    return null;
  }
}

function isLeft(name: string): boolean {
  if (!name.startsWith(PREFIX)) return false;
  try {
    process.kill(Number.parseInt(name.slice(PREFIX.length), 10), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
