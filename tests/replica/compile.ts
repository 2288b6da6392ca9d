import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('./../../', import.meta.url));

/**
 * Compiles one program of the replica's pages into one script for the browser; `entry` is a path
 * from this folder. Throws with the bundler's words when it does not build.
 */
export async function compileScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    resolve: { alias: [{ find: /^~\//, replacement: repository }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${here}${entry}`, formats: ['iife'], name: 'replica' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap((each) => each.output).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`Страница не собралась: ${entry}`);
  return chunk.code;
}
