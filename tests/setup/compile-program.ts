import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Compiles a program of the repository, such as `server/main.ts`, with all it imports of it into one file for Node:
 * from its sources each start compiles them anew, which is two thirds of what it costs. Gives the file and what takes
 * it away; throws with the bundler's words when it does not build.
 */
export async function compileProgram(entry: string): Promise<{ path: string; remove(): Promise<void> }> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: [{ find: /^~\//, replacement: root }] },
    build: { write: false, ssr: entry, minify: false },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunks = outputs.flatMap((each) => each.output).filter((each) => each.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error(`${entry} was not compiled into one file`);
  // Inside of the packages' folder, where it finds those that it imports.
  const folder = join(root, 'node_modules/.cache/otklik');
  const path = join(folder, `program-${randomUUID()}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, chunk.code);
  return { path, remove: () => rm(path, { force: true }) };
}
