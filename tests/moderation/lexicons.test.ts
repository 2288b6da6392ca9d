import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLexicon } from '~/lib/moderation/lexicon-line.ts';
import { packed } from '~/scripts/pack-lexicons.ts';
import { formatLexicon } from './format-lexicon.ts';

const folder = new URL('../../lib/moderation/lexicon/', import.meta.url);
const files = readdirSync(folder);

describe.each(files)('%s', (file) => {
  test('is sorted, and comes back the same when it is read and written again', async () => {
    const exported: unknown = await import(new URL(file, folder).href);
    const sources = Object.values(exported ?? {});
    expect(sources).toHaveLength(1);
    for (const source of sources) expect(formatLexicon(parseLexicon(String(source)))).toBe(source);
  });

  test('says in a bundle what it says as it is written', async () => {
    const exported: unknown = await import(new URL(file, folder).href);
    for (const source of Object.values(exported ?? {}).map(String)) {
      const lines = parseLexicon(source).map((line) => ({ ...line, comment: null }));
      expect(parseLexicon(packed(source))).toEqual(lines);
      expect(packed(source).length).toBeLessThan(source.length);
    }
  });
});
