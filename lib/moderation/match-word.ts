import { isEnding } from './endings.ts';
import { FIRM_PREFIXES, LIGHT_PREFIXES } from './prefixes.ts';
import type { Roots } from './roots.ts';
import type { Entry, Trie } from './trie.ts';

/** Whether an entry accepts what is left of its word. */
export function accepts(entry: Entry, code: ArrayLike<number>, rest: number, to: number): boolean {
  if (entry.end === 'open') return true;
  return entry.end === 'exact' ? rest === to : isEnding(code, rest, to);
}

/** The first entry of a tree that reads the word from `at`; undefined where none does. */
function readFrom(trie: Trie, code: ArrayLike<number>, at: number, to: number): Entry | undefined {
  let node = 0;
  for (let place = at; place < to; place++) {
    node = trie.step(node, code[place] ?? 0);
    if (node === 0) return undefined;
    if (!trie.endsAt(node)) continue;
    for (const entry of trie.entriesAt(node)) if (accepts(entry, code, place + 1, to)) return entry;
  }
  return undefined;
}

/** The first entry after one of the prefixes that the word begins with. */
function readAfter(
  prefixes: Trie,
  trie: Trie,
  code: ArrayLike<number>,
  from: number,
  to: number,
): Entry | undefined {
  let node = 0;
  for (let at = from; at < to; at++) {
    node = prefixes.step(node, code[at] ?? 0);
    if (node === 0) return undefined;
    const found = prefixes.endsAt(node) ? readFrom(trie, code, at + 1, to) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The entry by which a plain word (folded letters `code[from…to)`) belongs to the roots; undefined for none. */
export function matchWord(
  roots: Roots,
  code: ArrayLike<number>,
  from: number,
  to: number,
): Entry | undefined {
  const found =
    readFrom(roots.atStart, code, from, to) ??
    readAfter(LIGHT_PREFIXES, roots.afterLight, code, from, to) ??
    readAfter(FIRM_PREFIXES, roots.afterFirm, code, from, to);
  for (let at = from; !found && at + roots.shortest <= to; at++) {
    const inside = readFrom(roots.anywhere, code, at, to);
    if (inside) return inside;
  }
  return found;
}
