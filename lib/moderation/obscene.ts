import { isDigit, isLatin, isSpace } from './alphabet.ts';
import * as CODE from './code.ts';
import { matchWord } from './match-word.ts';
import { INNOCENT_ROOTS } from './obscene-exceptions.ts';
import { OBSCENE_ROOTS, SKELETON_ROOTS } from './obscene-roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import { listed } from './word-lists.ts';
import type { Words } from './words.ts';

/** Short words that are abbreviations as well: «НХ», «бл. 3». */
const SHORT = 3;
const CRIES = listed('cries');

function abbreviates(scan: Scan, from: number, to: number): boolean {
  const written = scan.text.slice(scan.at[from], scan.upto[to - 1]);
  if (written === written.toUpperCase()) return true;
  let next = to;
  while (next < scan.length && (isSpace(scan.code[next] ?? 0) || scan.text[scan.at[next] ?? 0] === '.'))
    next++;
  return isDigit(scan.code[next] ?? 0);
}

/** «блeв» with a Latin letter: the word goes on, and the disguised reading sees all of it. */
function goesOn(code: number): boolean {
  return isLatin(code) || isDigit(code) || code === CODE.mask;
}

function plainSpan(scan: Scan, from: number, to: number): Span | null {
  const { code } = scan;
  const root = matchWord(OBSCENE_ROOTS, code, from, to);
  const found = root ?? matchWord(SKELETON_ROOTS, code, from, to);
  if (!found || matchWord(INNOCENT_ROOTS, code, from, to)) return null;
  if (goesOn(code[from - 1] ?? CODE.space) || goesOn(code[to] ?? CODE.space)) return null;
  const short = to - from <= SHORT && found.end === 'exact' && !CRIES.has(root?.stem ?? '');
  if (short && abbreviates(scan, from, to)) return null;
  return { from, to, rule: root ? 'obscene.root' : 'obscene.no-vowel', stem: found.stem };
}

/** Obscene words of a text that are written plainly, in places of the scan. */
export function plainObscene(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? 0;
    const span = words.plain[at] === 1 ? plainSpan(scan, from, to) : null;
    if (span) spans.push(span);
  }
  return spans;
}
