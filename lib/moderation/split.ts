import { CODE, isSpace, spell } from './alphabet.ts';
import { accepts } from './match-word.ts';
import { OBSCENE_ROOTS } from './obscene-roots.ts';
import type { Scan } from './scan.ts';
import type { Span } from './span.ts';
import type { Trie } from './trie.ts';
import type { Stretch, Words } from './words.ts';

/** Roots that are sure enough to be read over a gap. */
const SURE = /^(?:пизд|хуй|хуя|хуе|бляд|блят|ебал|ебан|ебат|ебла|ебуч|ебну|мудак|пидор|пидар)/u;
/** Words of daily speech: what begins with one of them is no torn word. */
const COMMON = new Set(['бы', 'ей', 'ну', 'пи', 'ми', 'же', 'не', 'еб']);
const LONGEST_LEFT = 4;

/** Obscene words torn by a space, a line break or a hyphenation («пиз дец»), the tear inside the root. */
export function splitWords(scan: Scan, words: Words): Span[] {
  const spans: Span[] = [];
  for (let place = 1; place < words.count; place++) {
    const left = { from: words.from[place - 1] ?? 0, to: words.to[place - 1] ?? 0 };
    if (left.to - left.from > LONGEST_LEFT || left.to - left.from < 2) continue;
    if (words.plain[place - 1] === 0 || words.plain[place] === 0) continue;
    const right = { from: words.from[place] ?? 0, to: words.to[place] ?? 0 };
    if (joins(scan, left, right, OBSCENE_ROOTS.atStart) && gapped(scan, left.to, right.from)) {
      spans.push({ from: left.from, to: right.to, rule: 'obscene.torn' });
    }
  }
  return spans;
}

/** One space, or a line break that a hyphen may precede. */
function gapped(scan: Scan, from: number, to: number): boolean {
  if (to - from === 1) return isSpace(scan.code[from] ?? 0);
  if (to - from !== 2 || scan.code[from + 1] !== CODE.line) return false;
  return scan.text[scan.at[from] ?? 0] === '-' || isSpace(scan.code[from] ?? 0);
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
