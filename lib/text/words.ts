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
 * A pattern over folded text whose two ends stand at word borders (`\b` knows no Cyrillic letters).
 * A hyphen joins words: `где` is not found in «кое-где». The pattern keeps no state between calls.
 */
export function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}]|-\\p{L})`, 'u');
}
