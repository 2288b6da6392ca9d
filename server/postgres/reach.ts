import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SystemUser } from './system-user.ts';

const EXECUTE = { owner: 0o100, group: 0o010, other: 0o001 } as const;

/**
 * True when `user` may pass through every folder above `path` (an absolute path that need not exist yet).
 * One closed folder on the way is enough for PostgreSQL to end in «could not access directory».
 */
export async function canReach(path: string, user: SystemUser): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await isOpen(folder, user))) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function isOpen(folder: string, user: SystemUser): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  // A folder that is missing will be made by us, and open.
  if (!found) return true;
  if (found.uid === user.uid) return (found.mode & EXECUTE.owner) !== 0;
  if (found.gid === user.gid) return (found.mode & EXECUTE.group) !== 0;
  return (found.mode & EXECUTE.other) !== 0;
}
