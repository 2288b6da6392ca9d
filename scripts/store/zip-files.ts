import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first moment that a zip can tell: when a file was written is no part of what it is. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A zip with these files of `folder` in it, their paths with `/`. The same files give the same bytes on every
 * machine: they stand in the order of their names, all with one time and no owner, packed by one program.
 */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of [...paths].sort()) files[path] = [readFileSync(join(folder, path)), { mtime: NO_TIME }];
  return zipSync(files, { level: 9 });
}

/** Paths of all files in `folder` and below, from there, with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
}
