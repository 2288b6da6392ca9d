import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = /\/lib\/moderation\/lexicon\/[\w-]+\.ts$/;
const DETECTOR = /\/lib\/moderation\/find-flags\.ts$/;
const FOLDER = new URL('../lib/moderation/lexicon/', import.meta.url);
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';
/** What words of one line may begin with alike, at least. */
const SHORTEST = 3;

/**
 * Ships lexicons side by side, at a byte a letter, without comments, words that begin alike in one line: half of what
 * they weigh as they are written. `unpacked` reads them.
 */
export function packLexicons(): Plugin {
  // In one order everywhere: a file system names files in its own.
  const together = readdirSync(FOLDER)
    .sort()
    .map((file) => `import './lexicon/${file}';`);
  return {
    name: 'otklik-pack-lexicons',
    enforce: 'pre',
    transform(code, id) {
      if (DETECTOR.test(id)) return { code: together.join('\n') + code, map: null };
      return FILE.test(id) ? { code: code.replace(/(?<== `)[^`]+/u, packed), map: null } : null;
    },
  };
}

/** A lexicon as bundles carry it; one as it is written begins with a line break. */
export function packed(source: string): string {
  const lines = source
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +# .+$/u, ''));
  return nested(lines)
    .join('\n')
    .replaceAll('…', '.')
    .replace(/[а-яё]/gu, (letter) => LETTERS.indexOf(letter).toString(36).toUpperCase());
}

/** `дебил~`, `дебилк~` as `дебил|~|к~`: neighbours that begin alike, by what saves most. */
function nested(lines: readonly string[]): string[] {
  const nests: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const [size, width] = bestNest(lines, at);
    const group = lines.slice(at, at + width);
    const [first = ''] = group;
    nests.push(
      width === 1 ? first : [first.slice(0, size), ...group.map((line) => line.slice(size))].join('|'),
    );
    at += width;
  }
  return nests;
}

/** How many letters the line at a place shares with how many that follow, itself counted. */
function bestNest(lines: readonly string[], at: number): [number, number] {
  const [stem = ''] = /^[+*&]?[а-яё]*/u.exec(lines[at] ?? '') ?? [];
  let best: [number, number] = [0, 1];
  for (let size = stem.length; size >= SHORTEST; size--) {
    let to = at;
    while (lines[to]?.startsWith(stem.slice(0, size)) && !lines[to]?.includes(' ')) to++;
    if ((to - at - 1) * size > (best[1] - 1) * best[0]) best = [size, to - at];
  }
  return best;
}
