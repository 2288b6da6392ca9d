import { isSpace, spell } from './alphabet.ts';
import * as CODE from './code.ts';
import { accepts, matchWord } from './match-word.ts';
import { INNOCENT_ROOTS } from './obscene-exceptions.ts';
import { OBSCENE_ROOTS } from './obscene-roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Trie } from './trie.ts';
import { listed } from './word-lists.ts';
import type { Stretch, Words } from './words.ts';

/** Roots that are sure enough to be read over a gap. */
const SURE = /^(?:пизд|хуй|хуя|хуе|бляд|блят|ебал|ебан|ебат|ебла|ебуч|ебну|мудак|пидор|пидар)/u;
/** Words of daily speech: what begins with one of them is no torn word, and stars between their letters hide nothing. */
export const COMMON = listed('common');
const LONGEST_LEFT = 4;

/** Obscene words torn by a space, a line break or a hyphenation («пиз дец»), the tear inside the root. */
export function splitWords(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  for (let place = 1; place < words.count; place++) {
    if (words.plain[place - 1] === 0 || words.plain[place] === 0) continue;
    const left = words.from[place - 1] ?? 0;
    const size = (words.to[place - 1] ?? 0) - left;
    if (size < 2 || size > LONGEST_LEFT) continue;
    const right = { from: words.from[place] ?? 0, to: words.to[place] ?? 0 };
    if (torn(scan, { from: left, to: left + size }, right)) {
      spans.push({ from: left, to: right.to, rule: 'obscene.torn' });
    }
  }
  return spans;
}

function torn(scan: Scan, left: Stretch, right: Stretch): boolean {
  if (hyphenated(scan, left.to, right.from)) return isWhole(scan, left, right);
  return joins(scan, left, right, OBSCENE_ROOTS.atStart) && gapped(scan, left.to, right.from);
}

const LONGEST = 32;
const whole = new Uint8Array(LONGEST);

/** A hyphen and a line break: the word was torn by whoever wrote it, and the halves make one. */
function hyphenated(scan: Scan, from: number, to: number): boolean {
  return to - from === 2 && scan.code[from + 1] === CODE.line && scan.text[scan.at[from] ?? 0] === '-';
}

function isWhole(scan: Scan, left: Stretch, right: Stretch): boolean {
  const first = left.to - left.from;
  const size = first + right.to - right.from;
  if (size > LONGEST) return false;
  whole.set(scan.code.subarray(left.from, left.to));
  whole.set(scan.code.subarray(right.from, right.to), first);
  return (
    matchWord(OBSCENE_ROOTS, whole, 0, size) !== undefined &&
    matchWord(INNOCENT_ROOTS, whole, 0, size) === undefined
  );
}

/** One space or line break, or a space and a line break. */
function gapped(scan: Scan, from: number, to: number): boolean {
  if (to - from === 1) return isSpace(scan.code[from] ?? 0);
  if (to - from !== 2 || scan.code[from + 1] !== CODE.line) return false;
  return isSpace(scan.code[from] ?? 0);
}

function joins(scan: Scan, left: Stretch, right: Stretch, trie: Trie): boolean {
  let node = 0;
  for (let at = left.from; at < left.to; at++) {
    node = trie.step(node, scan.code[at] ?? 0);
    if (node === 0 || trie.entriesAt(node).some((entry) => entry.end === 'exact')) return false;
  }
  for (let at = right.from; at < right.to; at++) {
    node = trie.step(node, scan.code[at] ?? 0);
    if (node === 0) return false;
    if (!trie.endsAt(node)) continue;
    const found = trie
      .entriesAt(node)
      .some((one) => SURE.test(one.stem) && accepts(one, scan.code, at + 1, right.to));
    if (found) return right.to - right.from > 1 && !COMMON.has(spell(scan.code, left.from, left.to));
  }
  return false;
}
