import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Network } from '~/lib/comment/sighting.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('./../../', import.meta.url));
const ENTRIES: Record<Network, string> = { vk: `${here}vk/start.tsx`, ok: `${here}ok/start.ts` };

async function compile(network: Network): Promise<string> {
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
      lib: { entry: ENTRIES[network], formats: ['iife'], name: 'replica' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap((each) => each.output).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`Страница ${network} не собралась`);
  return chunk.code;
}

export type Bundle = { script: string; style: string };

let made: Promise<Record<Network, Bundle>> | null = null;

/** Script and style of both networks' pages, compiled once per process and kept in memory. */
export function bundles(): Promise<Record<Network, Bundle>> {
  made ??= (async () => {
    const one = async (network: Network) => ({
      script: await compile(network),
      style: await readFile(`${here}${network}/style.css`, 'utf8'),
    });
    const [vk, ok] = await Promise.all([one('vk'), one('ok')]);
    return { vk, ok };
  })();
  return made;
}
