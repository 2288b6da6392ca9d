import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FILE = /\/lib\/moderation\/lexicon\/[\w-]+\.ts$/;
const DETECTOR = /\/lib\/moderation\/find-flags\.ts$/;
const FOLDER = new URL('../lib/moderation/lexicon/', import.meta.url);
/** The sign that begins a line: how many letters are those of the line before. */
const SHARED = 'XYZ[];:,!?@';
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяё';

/**
 * Ships lexicons side by side, at a byte a letter, without comments and without what a line begins with like the one before: half of what
 * they weigh as they are written. `unpacked` reads them.
 */
export function packLexicons(): Plugin {
  const together = inOrder().map((file) => `import './lexicon/${file}';`);
  return {
    name: 'otklik-pack-lexicons',
    enforce: 'pre',
    transform(code, id) {
      if (DETECTOR.test(id)) return { code: together.join('\n') + code, map: null };
      return FILE.test(id) ? { code: code.replace(/(?<== `)[^`]+/u, packed), map: null } : null;
    },
  };
}

/**
 * Words before phrases, as the lexicons that are alike pack best beside one another; else by name, as a file system
 * names files in an order of its own.
 */
function inOrder(): string[] {
  const files = readdirSync(FOLDER)
    .sort()
    .map((file) => ({ file, phrases: shareOfPhrases(file) }));
  return files.sort((one, other) => one.phrases - other.phrases).map(({ file }) => file);
}

function shareOfPhrases(file: string): number {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  return source.split(/[ /]/u).length / source.length;
}

/** A lexicon as bundles carry it; one as it is written begins with a line break. */
export function packed(source: string): string {
  const lines = source
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +# .+$/u, '').replace(/^([+*&])(.+)$/u, '$2$1 '));
  return lines
    .map((line, at) => behindShared(line, lines[at - 1] ?? ''))
    .join('')
    .replaceAll('…', '.')
    .replace(/[а-яё]/gu, (letter) => LETTERS.indexOf(letter).toString(36).toUpperCase());
}

/** `дебилк~` behind `дебил~` as the sign for five letters that both begin with, and `к~`. */
function behindShared(line: string, before: string): string {
  let shared = 0;
  while (shared < SHARED.length - 1 && shared < line.length && line[shared] === before[shared]) shared++;
  return `${SHARED[shared]}${line.slice(shared)}`;
}
