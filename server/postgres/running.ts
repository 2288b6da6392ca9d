import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const runningSchema = z.object({ databaseUrl: z.string() });

const fileOf = (folder: string) => join(folder, 'running.json');

/** Leaves the address of the running database where `npm run hub -- code` finds it; readable by its owner only. */
export async function rememberRunning(folder: string, databaseUrl: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
  await writeFile(fileOf(folder), JSON.stringify({ databaseUrl }), { mode: 0o600 });
}

/** Gives the address that the hub running on the folder left; null when there is none. */
export async function readRunning(folder: string): Promise<string | null> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => null);
  return text === null ? null : runningSchema.parse(JSON.parse(text)).databaseUrl;
}

/** Removes the address: the database is about to stop. */
export async function forgetRunning(folder: string): Promise<void> {
  await rm(fileOf(folder), { force: true });
}
