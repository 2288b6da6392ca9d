import { CODE, isDigit, isLatin, isSpace } from './alphabet.ts';
import { findDisguised } from './disguise.ts';
import { matchWord } from './match-word.ts';
import { INNOCENT_ROOTS, OBSCENE_ROOTS, SKELETON_ROOTS } from './obscene-roots.ts';
import { obscenePhrases } from './phrases.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import { splitWords } from './split.ts';
import type { Word } from './words.ts';

/** Short words that are abbreviations as well: «НХ», «бл. 3», «т.бл». */
const SHORT = 3;
const CRIES = new Set(['бля', 'мля', 'еба', 'епт', 'нах', 'пох']);

function abbreviates(scan: Scan, { from, to }: Word): boolean {
  const written = scan.text.slice(scan.at[from], scan.upto[to - 1]);
  if (written === written.toUpperCase()) return true;
  const before = scan.code[from - 1] ?? CODE.space;
  if (isDigit(before) || scan.text[scan.at[from - 1] ?? 0] === '.') return true;
  let next = to;
  while (next < scan.length && (isSpace(scan.code[next] ?? 0) || scan.text[scan.at[next] ?? 0] === '.'))
    next++;
  return isDigit(scan.code[next] ?? 0) || scan.text[scan.at[next] ?? 0] === '№';
}

/** «блeв» with a Latin letter: the word goes on, and the disguised reading sees all of it. */
function continues(scan: Scan, { from, to }: Word): boolean {
  const before = scan.code[from - 1] ?? CODE.space;
  const after = scan.code[to] ?? CODE.space;
  return [before, after].some((code) => isLatin(code) || isDigit(code) || code === CODE.mask);
}

function plainSpan(scan: Scan, word: Word): Span | null {
  const { code } = scan;
  if (continues(scan, word)) return null;
  const root = matchWord(OBSCENE_ROOTS, code, word.from, word.to);
  const skeleton = root ? undefined : matchWord(SKELETON_ROOTS, code, word.from, word.to);
  if (!root && !skeleton) return null;
  if (matchWord(INNOCENT_ROOTS, code, word.from, word.to)) return null;
  const short =
    word.to - word.from <= SHORT && (root ?? skeleton)?.end === 'exact' && !CRIES.has(root?.stem ?? '');
  if (short && abbreviates(scan, word)) return null;
  const rule = root ? 'obscene.root' : 'obscene.no-vowel';
  return { from: word.from, to: word.to, rule, stem: (root ?? skeleton)?.stem ?? '' };
}

/** Obscene words of a text, plain and disguised, in places of the scan. */
export function findObscene(scan: Scan, words: readonly Word[], start = 0): Span[] {
  const spans: Span[] = [];
  for (const word of words) {
    const span = plainSpan(scan, word);
    if (span) spans.push(span);
  }
  spans.push(...obscenePhrases(scan, words));
  for (const span of findDisguised(scan, spans, start)) spans.push(span);
  spans.push(...splitWords(scan, words));
  return spans;
}
