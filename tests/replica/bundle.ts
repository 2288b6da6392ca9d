import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Network } from '~/lib/comment/sighting.ts';
import { compileScript } from './compile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ENTRIES: Record<Network, string> = { vk: 'vk/start.tsx', ok: 'ok/start.ts' };

export type Bundle = { script: string; style: string };

let made: Promise<Record<Network, Bundle>> | null = null;

/** Script and style of both networks' pages, compiled once per process and kept in memory. */
export function bundles(): Promise<Record<Network, Bundle>> {
  made ??= (async () => {
    const one = async (network: Network) => ({
      script: await compileScript(ENTRIES[network]),
      style: await readFile(`${here}${network}/style.css`, 'utf8'),
    });
    const [vk, ok] = await Promise.all([one('vk'), one('ok')]);
    return { vk, ok };
  })();
  return made;
}
