import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that git ignores (.gitignore), and git's own. */
const IGNORED = new Set(['.git', 'node_modules', '.output', '.wxt', '.data', 'coverage']);

/** Files under `folders` of the repository whose path matches, with their text. */
export function filesOf(folders: string[], wanted: RegExp): { path: string; text: string }[] {
  return folders
    .flatMap((folder) => pathsIn(folder))
    .filter((path) => wanted.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsIn(path) : [path];
  });
}
