import { CODE, isSpace } from './alphabet.ts';
import { accepts } from './match-word.ts';
import { OBSCENE_ROOTS } from './obscene-roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Trie } from './trie.ts';
import type { Word } from './words.ts';

/** Roots that are sure enough to be read over a gap. */
const SURE = /^(?:пизд|хуй|хуя|хуе|бляд|блят|ебал|ебан|ебат|ебла|ебуч|ебну|мудак|пидор|пидар)/u;
/** Words of daily speech: what begins with one of them is no torn word. */
const COMMON = new Set(['бы', 'ей', 'ну', 'ну', 'пи', 'ми', 'же', 'не', 'еб']);

/** Obscene words torn by a space, a line break or a hyphenation («пиз дец»), the tear inside the root. */
export function splitWords(scan: Scan, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (let place = 1; place < words.length; place++) {
    const left = words[place - 1];
    const right = words[place];
    if (left && right && torn(scan, left, right)) {
      spans.push({ from: left.from, to: right.to, rule: 'obscene.torn' });
    }
  }
  return spans;
}

function torn(scan: Scan, left: Word, right: Word): boolean {
  return gapped(scan, left.to, right.from) && joins(scan, left, right, OBSCENE_ROOTS.atStart);
}

/** One space, or a line break that a hyphen may precede. */
function gapped(scan: Scan, from: number, to: number): boolean {
  if (to - from === 1) return isSpace(scan.code[from] ?? 0);
  if (to - from !== 2 || scan.code[from + 1] !== CODE.line) return false;
  return scan.text[scan.at[from] ?? 0] === '-' || isSpace(scan.code[from] ?? 0);
}

function joins(scan: Scan, left: Word, right: Word, trie: Trie): boolean {
  const size = left.to - left.from;
  if (size > 4 || size < 2 || right.to - right.from < 2) return false;
  let node = 0;
  for (let at = left.from; at < left.to; at++) {
    node = trie.step(node, scan.code[at] ?? 0);
    if (node === 0 || trie.entriesAt(node)?.some((entry) => entry.end === 'exact')) return false;
  }
  if (COMMON.has(scan.text.slice(scan.at[left.from], scan.at[left.to]).toLowerCase())) return false;
  for (let at = right.from; at < right.to; at++) {
    node = trie.step(node, scan.code[at] ?? 0);
    if (node === 0) return false;
    const entries = trie.entriesAt(node);
    if (entries?.some((one) => SURE.test(one.stem) && accepts(one, scan.code, at + 1, right.to))) return true;
  }
  return false;
}
