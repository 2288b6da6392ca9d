import { isLatin, isLetter } from './alphabet.ts';
import { fillLikeliest, type Reading } from './cells.ts';
import type { Scan } from './scan.ts';

/** What is longer is no word. */
const LONGEST = 64;
const lent = new Uint8Array(LONGEST);

/**
 * The folded letters of a word that is not all Cyrillic, each by its likeliest reading. Lent until the next
 * word; empty for what is too long to be a word.
 */
export function foreignCodes(scan: Scan, from: number, to: number, reading: Reading): Uint8Array {
  if (to - from > LONGEST) return lent.subarray(0, 0);
  return lent.subarray(0, fillLikeliest(lent, scan, from, to, reading));
}

/** Whether a word is of Latin letters only. */
export function isForeign(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isLatin(scan.code[at] ?? 0)) return false;
  return true;
}

/** Whether a word holds a letter at all. */
export function hasLetter(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = scan.code[at] ?? 0;
    if (isLetter(code) || isLatin(code)) return true;
  }
  return false;
}
