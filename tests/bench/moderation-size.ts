import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { packLexicons } from '~/scripts/pack-lexicons.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/**
 * Bytes, gzipped, of the detector with everything it imports, minified as a content script is: as the extension
 * carries it, or with its lexicons as they are written.
 */
export async function sizeOfDetector(lexicons: 'packed' | 'as written'): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: path('.'),
    resolve: { alias: { '~': path('.') } },
    plugins: lexicons === 'packed' ? [packLexicons()] : [],
    build: {
      write: false,
      minify: true,
      lib: { entry: path('lib/moderation/find-flags.ts'), formats: ['iife'], name: 'detector' },
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  const [code] = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (code === undefined) throw new Error('The build of the detector gave no code');
  return gzipSync(code, { level: 9 }).length;
}
