import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of `server/main.ts` with all it imports of the repository in one file of JavaScript. */
    hub: string;
  }
}

/**
 * Compiles the hub once for all tests that start it as a process: from its sources each start compiles them anew,
 * which is two thirds of what it costs. Gives back what takes the file away.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: [{ find: /^~\//, replacement: root }] },
    build: { write: false, ssr: 'server/main.ts', minify: false },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunks = outputs.flatMap((each) => each.output).filter((each) => each.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1) throw new Error('The hub was not compiled into one file');
  // Inside of the packages' folder, where it finds those that it imports.
  const folder = join(root, 'node_modules/.cache/otklik');
  const path = join(folder, `hub-${project.name}-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, chunk.code);
  project.provide('hub', path);
  return () => rm(path, { force: true });
}
