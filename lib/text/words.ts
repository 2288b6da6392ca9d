/** Spaces that networks print between a number and its unit, and the invisible ones around emoji. */
const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/gu;

/** Text for comparing: lower case, ё as е, every run of spaces (NBSP too) as one, trimmed. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').trim().toLowerCase().replaceAll('ё', 'е');
}

/** Words of a text, folded: letters and digits of any script, a hyphen inside a word kept. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Letters of the alphabets that comments are written in, Latin, Greek and Cyrillic ones, for a class. `\p{L}` names
 * those of all scripts, and a browser takes milliseconds to compile each place where it stands: with hundreds of them
 * the first comment of every worker would wait for a third of a second.
 */
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0373\\u0386\\u0388-\\u0481\\u048a-\\u052f\\u1e00-\\u1eff';

/** Digits, and the small ones of «м²» and «½». */
const NUMBERS = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be';

const CLASS_OR_LETTER = /\[(?:[^\]\\]|\\.)*\]|\\p\{L\}/gsu;

/**
 * A pattern over folded text whose two ends stand at word borders (`\b` knows no Cyrillic letters).
 * A hyphen joins words: `где` is not found in «кое-где». In the source `\p{L}` is a letter of Latin, Greek and
 * Cyrillic alphabets. The pattern keeps no state between calls.
 */
export function whole(source: string): RegExp {
  const letters = source.replace(CLASS_OR_LETTER, (part) =>
    part.startsWith('[') ? part.replaceAll('\\p{L}', LETTERS) : `[${LETTERS}]`,
  );
  return new RegExp(
    `(?<![${LETTERS}${NUMBERS}-])(?:${letters})(?![${LETTERS}${NUMBERS}]|-[${LETTERS}])`,
    'u',
  );
}
